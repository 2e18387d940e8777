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
      handler: async (_data, own) => {
        calls++;
        if (calls <= 3) await own.again(1);
      },
    },
  ]);
  const sender = await connectAsServer().start();
  for (let count = 0; count < 3; count++) await sender.send("services.settle", {});
  await expect.poll(() => calls, { timeout: 10_000 }).toBe(4);
  await worker.stop();
  await sender.stop();
});

it("does as many at once as a job says, and one that fails takes no other with it", async () => {
  const sender = await connectAsServer().start();
  const options = { retryLimit: 0 };
  await sender.insert([1, 2, 3, 4].map((n) => ({ name: "mail.compose", data: { n }, ...options })));
  let together = 0;
  let most = 0;
  const worker = await startWorker([
    {
      queue: "mail.compose",
      atOnce: 4,
      handler: async (data) => {
        together += 1;
        most = Math.max(most, together);
        await new Promise((resolve) => setTimeout(resolve, 300));
        together -= 1;
        if ((data as { n: number }).n === 2) throw new Error("no password=tulips today");
      },
    },
  ]);
  const ended = async () => {
    const { rows } = await getDatabase().pool.query(
      "SELECT data ->> 'n' AS n, state, output FROM pgboss.job WHERE name = 'mail.compose' ORDER BY 1",
    );
    return rows;
  };
  await expect
    .poll(async () => (await ended()).filter((row) => /completed|failed/.test(row.state)).length, {
      timeout: 10_000,
    })
    .toBe(4);
  await worker.stop();
  await sender.stop();
  expect((await ended()).map((row) => row.state)).toEqual(["completed", "failed", "completed", "completed"]);
  expect((await ended())[1].output).toEqual({ message: "no password=[hidden] today" });
  expect(most).toBe(4);
});

it("finishes what it is at when it is told to stop, and takes nothing new", async () => {
  const done: unknown[] = [];
  const worker = await startWorker([
    {
      queue: "services.end",
      handler: async (data) => {
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        done.push(data);
      },
    },
  ]);
  const sender = await connectAsServer().start();
  for (const n of [1, 2]) await sender.send("services.end", { n });
  const states = async () => {
    const { rows } = await getDatabase().pool.query(
      "SELECT state FROM pgboss.job WHERE name = 'services.end' ORDER BY created_on",
    );
    return rows.map((row) => row.state);
  };
  await expect.poll(states, { timeout: 10_000, interval: 50 }).toEqual(["active", "created"]);
  await worker.stop();
  await sender.stop();
  expect(done).toEqual([{ n: 1 }]);
  expect(await states()).toEqual(["completed", "created"]);
});

it("may do with the queue's tables what it needs, and nothing else", async () => {
  const { pool } = getDatabase();
  for (const refused of [
    "SELECT pgboss.create_queue('mine', '{}'::json)",
    "SELECT pgboss.delete_queue('mail.send')",
    "UPDATE pgboss.queue SET retry_limit = 0",
    "DELETE FROM pgboss.queue",
    "UPDATE pgboss.version SET version = 1",
    "UPDATE pgboss.archive SET output = NULL",
    "TRUNCATE pgboss.job",
    "CREATE TABLE pgboss.mine ()",
  ])
    await expect(pool.query(refused), refused).rejects.toThrow(/permission denied|must be owner/);
  const { rows } = await pool.query("SELECT partition_name FROM pgboss.queue WHERE name = 'mail.send'");
  await expect(pool.query(`SELECT FROM pgboss.${rows[0].partition_name}`)).rejects.toThrow(
    /permission denied/,
  );
});

it("maintains the queue, and knows every queue of the list, as the server's role", async () => {
  const boss = await connectAsServer().start();
  await Promise.all([boss.maintain(), boss.expire(), boss.archive()]);
  const names = (await boss.getQueues()).map((queue) => queue.name);
  await boss.stop();
  expect(names).toEqual(expect.arrayContaining(queues.map((queue) => queue.name)));
});
