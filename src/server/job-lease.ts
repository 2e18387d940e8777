import type pg from "pg";
import { type Loop, startLoop } from "./loop";
import { LEASE_SECONDS } from "./queues.mjs";

/** Between two signs of life, in ms: two may be lost before a job counts as abandoned. */
const BEAT_MS = 20_000;
/** A job that was handed back is taken by another worker only when this one is gone for certain. */
const GONE_AFTER = "2 seconds";

/** The jobs that this worker has taken and not ended yet: id → queue. */
export type JobsUnderWay = Map<string, string>;

/** Tells every 20 s, until stopped, that the jobs under way are being worked on, however long they take. */
export function startHeartbeat(pool: pg.Pool, underWay: JobsUnderWay): Loop {
  return startLoop("heartbeat of jobs", BEAT_MS, async () => {
    await beat(pool, underWay);
    return false;
  });
}

/** pg-boss counts from a job's start, which stays as it is: so it is the time allowed that grows. */
export async function beat(pool: pg.Pool, underWay: JobsUnderWay): Promise<void> {
  if (underWay.size === 0) return;
  await pool.query(
    `UPDATE pgboss.job SET expire_in = now() - started_on + $3 * interval '1 second'
     WHERE name = ANY($1) AND id = ANY($2::uuid[]) AND state = 'active'`,
    [...namesAndIds(underWay), LEASE_SECONDS],
  );
}

/**
 * Gives jobs whose worker has shown no life for a minute (it was killed) to the next one at once, without the pause
 * that follows a failure. One that has used up its tries is left to pg-boss, which marks it failed.
 *
 * @returns how many
 */
export async function takeBackAbandoned(pool: pg.Pool): Promise<number> {
  const { rowCount } = await pool.query(
    `UPDATE pgboss.job SET state = 'retry', start_after = now(), expire_in = $1 * interval '1 second'
     WHERE state = 'active' AND started_on + expire_in < now() AND retry_count < retry_limit`,
    [LEASE_SECONDS],
  );
  return rowCount ?? 0;
}

/** Hands back what is not done when the worker has to go. It is no failure, and costs none of the job's tries. */
export async function handBack(pool: pg.Pool, underWay: JobsUnderWay): Promise<number> {
  if (underWay.size === 0) return 0;
  const { rowCount } = await pool.query(
    `UPDATE pgboss.job SET state = 'retry', retry_count = retry_count - 1, start_after = now() + $3::interval,
       expire_in = $4 * interval '1 second'
     WHERE name = ANY($1) AND id = ANY($2::uuid[]) AND state = 'active'`,
    [...namesAndIds(underWay), GONE_AFTER, LEASE_SECONDS],
  );
  return rowCount ?? 0;
}

function namesAndIds(underWay: JobsUnderWay): [string[], string[]] {
  return [[...new Set(underWay.values())], [...underWay.keys()]];
}
