import PgBoss from "pg-boss";
import { openPool } from "@/db";
import { getEnv } from "@/env";
import { log } from "@/log";
import { takeBackAbandoned } from "./job-lease";
import { type Loop, startLoop } from "./loop";

/** How long done jobs stay where the page of jobs finds them, and failed ones where they can be retried. */
const KEEP_DONE_SECONDS = 2 * 86_400;
const KEEP_FAILED_SECONDS = 14 * 86_400;
const FORGET_AFTER_DAYS = 14;

const CONNECTIONS = 4;
/** Nobody waits for the queue: it may wait for a connection longer than a request does, in ms. */
const CONNECT_MS = 10_000;

const LOOK_MS = 15_000;
/** Every so many looks the queue's own house is kept: done jobs are put away, old ones forgotten. */
const LOOKS_A_MAINTENANCE = 4;

/** The job queue as the server's role, over connections of its own that have limits (pg-boss's own pool has none). */
export async function openJobQueue(): Promise<{ boss: PgBoss; pool: ReturnType<typeof openPool> }> {
  const pool = openPool({
    url: getEnv().DATABASE_APP_URL,
    size: CONNECTIONS,
    name: "tierline-worker",
    connectMs: CONNECT_MS,
  });
  const boss = new PgBoss({
    // What pg-boss still says after its end is for nobody, and nobody catches it.
    db: { executeSql: async (text, values) => (pool.ending ? { rows: [] } : pool.query(text, values)) },
    migrate: false,
    // See startQueueUpkeep.
    supervise: false,
    archiveCompletedAfterSeconds: KEEP_DONE_SECONDS,
    archiveFailedAfterSeconds: KEEP_FAILED_SECONDS,
    deleteAfterDays: FORGET_AFTER_DAYS,
  });
  boss.on("error", (error) => log().error({ err: error }, "job queue"));
  await boss.start();
  return { boss, pool };
}

/** Gives abandoned jobs to the next worker before pg-boss counts them as failed, which it looks for after that. */
export function startQueueUpkeep(boss: PgBoss, pool: ReturnType<typeof openPool>): Loop {
  let looks = 0;
  return startLoop("upkeep of the job queue", LOOK_MS, async () => {
    const count = await takeBackAbandoned(pool);
    if (count > 0) log().warn({ count }, "jobs of a worker that is gone were given to the next");
    if (++looks % LOOKS_A_MAINTENANCE === 0) await boss.maintain();
    return false;
  });
}
