import PgBoss from "pg-boss";
import { afterAll, expect, it } from "vitest";
import { closeDatabase, getDatabase } from "@/db";
import { testDatabase } from "@/testing/database";
import { queues } from "./queues.mjs";
import { startWorker } from "./worker";

afterAll(() => closeDatabase(getDatabase()));

function connectAsServer(): PgBoss {
  const connectionString = testDatabase().appUrl;
  return new PgBoss({ connectionString, migrate: false, supervise: false, schedule: false });
}

it("runs a job again after it failed, all as the server's role", async () => {
  const seen: unknown[] = [];
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const worker = await startWorker([
    {
      queue: "provisioning.run",
      handler: async (data) => {
        seen.push(data);
        if (seen.length === 1) throw new Error("the first try fails");
        finish();
      },
    },
  ]);
  const sender = await connectAsServer().start();
  const id = await sender.send("provisioning.run", { a: 1 }, { retryDelay: 0, retryBackoff: false });
  expect(id).not.toBeNull();
  await finished;
  await worker.stop();
  await sender.stop();
  expect(seen).toEqual([{ a: 1 }, { a: 1 }]);
});

it("calls a job again when it asks for that, once however many ask", async () => {
  let calls = 0;
  const worker = await startWorker([
    {
      queue: "services.settle",
      handler: async (_data, again) => {
        calls++;
        if (calls <= 3) await again?.(1);
      },
    },
  ]);
  const sender = await connectAsServer().start();
  for (let count = 0; count < 3; count++) await sender.send("services.settle", {});
  await expect.poll(() => calls, { timeout: 10_000 }).toBe(4);
  await worker.stop();
  await sender.stop();
});

it("maintains the queue, and knows every queue of the list, as the server's role", async () => {
  const boss = await connectAsServer().start();
  await Promise.all([boss.maintain(), boss.expire(), boss.archive()]);
  const names = (await boss.getQueues()).map((queue) => queue.name);
  await boss.stop();
  expect(names).toEqual(expect.arrayContaining(queues.map((queue) => queue.name)));
});
