import PgBoss from "pg-boss";
import { afterAll, expect, it } from "vitest";
import { closeDatabase, getDatabase } from "@/db";
import { testDatabase } from "@/testing/database";
import { queues } from "./queues.mjs";
import { startWorker } from "./worker";

afterAll(() => closeDatabase(getDatabase()));

function connectAsServer(): PgBoss {
  return new PgBoss({
    connectionString: testDatabase().appUrl,
    migrate: false,
    supervise: false,
    schedule: false,
  });
}

it("runs a job again after it failed, all as the server's role", async () => {
  const seen: unknown[] = [];
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const worker = await startWorker([
    {
      queue: "mail.send",
      handler: async (data) => {
        seen.push(data);
        if (seen.length === 1) throw new Error("the first try fails");
        finish();
      },
    },
  ]);
  const sender = await connectAsServer().start();
  await sender.send("mail.send", { to: "a@example.com" }, { retryDelay: 0, retryBackoff: false });
  await finished;
  await worker.stop();
  await sender.stop();
  expect(seen).toEqual([{ to: "a@example.com" }, { to: "a@example.com" }]);
});

it("maintains the queue, and knows every queue of the list, as the server's role", async () => {
  const boss = await connectAsServer().start();
  await Promise.all([boss.maintain(), boss.expire(), boss.archive()]);
  const names = (await boss.getQueues()).map((queue) => queue.name);
  await boss.stop();
  expect(names).toEqual(expect.arrayContaining(queues.map((queue) => queue.name)));
});
