import PgBoss from "pg-boss";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { closeDatabase, getDatabase } from "@/db";
import { testDatabase } from "@/testing/database";
import { beat, handBack, takeBackAbandoned } from "./job-lease";
import { startWorker } from "./worker";

const QUEUE = "services.end";
const { pool } = getDatabase();
let boss: PgBoss;

beforeAll(async () => {
  const connectionString = testDatabase().appUrl;
  boss = await new PgBoss({ connectionString, migrate: false, supervise: false, schedule: false }).start();
});

beforeEach(() => pool.query("DELETE FROM pgboss.job"));

afterAll(async () => {
  await boss.stop({ graceful: false });
  await closeDatabase(getDatabase());
});

/** A job that was taken so many seconds ago by a worker of which no more is known. */
async function taken(secondsAgo: number, options: PgBoss.SendOptions = {}): Promise<string> {
  const id = (await boss.send(QUEUE, {}, options)) ?? "";
  await boss.fetch(QUEUE);
  await pool.query("UPDATE pgboss.job SET started_on = now() - $2 * interval '1 second' WHERE id = $1", [
    id,
    secondsAgo,
  ]);
  return id;
}

async function jobs() {
  const { rows } = await pool.query(
    `SELECT id, state::text, retry_count AS tries, start_after <= now() AS due,
       extract(epoch FROM started_on + expire_in - now())::int AS left FROM pgboss.job ORDER BY created_on`,
  );
  return rows;
}

it("a job of a worker that was killed is due again after a minute, whatever pause a failure would bring", async () => {
  const abandoned = await taken(61, { retryLimit: 3, retryDelay: 3_600, retryBackoff: true });
  const fresh = await taken(50);
  expect(await takeBackAbandoned(pool)).toBe(1);
  expect(await jobs()).toMatchObject([
    { id: abandoned, state: "retry", due: true },
    { id: fresh, state: "active" },
  ]);
  expect((await boss.fetch(QUEUE)).map(({ id, expireInSeconds }) => [id, Number(expireInSeconds)])).toEqual([
    [abandoned, 60],
  ]);
});

it("one that has killed as many workers as it may try is left to be marked failed", async () => {
  await taken(61, { retryLimit: 0 });
  expect(await takeBackAbandoned(pool)).toBe(0);
  await boss.expire();
  expect(await jobs()).toMatchObject([{ state: "failed" }]);
});

it("a job that takes long stays its worker's while that shows life", async () => {
  const id = await taken(3_000);
  await beat(pool, new Map([[id, QUEUE]]));
  expect(await takeBackAbandoned(pool)).toBe(0);
  await boss.expire();
  expect(await jobs()).toMatchObject([{ id, state: "active", left: 60 }]);
});

it("what is handed back is another worker's in a moment, and has lost no try", async () => {
  const id = await taken(5, { retryLimit: 1 });
  expect(await handBack(pool, new Map([[id, QUEUE]]))).toBe(1);
  expect(await jobs()).toMatchObject([{ id, state: "retry", due: false }]);
  await expect.poll(async () => (await boss.fetch(QUEUE)).length, { timeout: 10_000 }).toBe(1);
  expect(await jobs()).toMatchObject([{ id, state: "active", tries: 0 }]);
});

it("a worker that has to go hands back what it cannot finish", async () => {
  let finish = () => {};
  const worker = await startWorker(
    [{ queue: QUEUE, handler: () => new Promise<void>((resolve) => (finish = resolve)) }],
    { stopLimitMs: 100 },
  );
  await boss.send(QUEUE, {});
  await expect.poll(async () => (await jobs())[0]?.state, { timeout: 10_000 }).toBe("active");
  await worker.stop();
  expect(await jobs()).toMatchObject([{ state: "retry" }]);
  finish();
});
