import type pg from "pg";
import type PgBoss from "pg-boss";
import { getDatabase, timeLimits } from "@/db";
import { jobsOf, type Waiting } from "./event-jobs";
import { type Loop, startLoop } from "./loop";

const BATCH = 200;
const IDLE_MS = 300;

/** One message, for a slow database's sake; `set_config` is true for the transaction alone. */
const TAKE_WAITING = `
  BEGIN;
  SELECT set_config('app.scope', 'provider', true), set_config('statement_timeout', '${timeLimits.longStatement}', true);
  SELECT id, type, payload, client_id FROM outbox_events WHERE dispatched_at IS NULL
  ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`;

/**
 * Hands waiting events to the queues that hear of them, until stopped. Several processes may do so at once: each
 * event is taken by one of them (SKIP LOCKED), and is marked in the transaction that queues its jobs.
 */
export function startOutbox(boss: PgBoss): Loop {
  return startLoop("outbox", IDLE_MS, async () => (await dispatchBatch(boss)) === BATCH);
}

/** Dispatches the oldest waiting events, in five questions to the database however many; returns how many there were. */
export async function dispatchBatch(boss: PgBoss): Promise<number> {
  const client = await getDatabase().pool.connect();
  try {
    const answers = (await client.query(TAKE_WAITING)) as unknown as pg.QueryResult<Waiting>[];
    const events = answers.at(-1)?.rows ?? [];
    if (events.length > 0) await queueAndMark(boss, client, events);
    await client.query("COMMIT");
    client.release();
    return events.length;
  } catch (error) {
    // Closed rather than rolled back: that needs no answer.
    client.release(true);
    throw error;
  }
}

async function queueAndMark(boss: PgBoss, client: pg.PoolClient, events: Waiting[]): Promise<void> {
  const db = { executeSql: (text: string, values: unknown[]) => client.query(text, values) };
  const jobs = await jobsOf(client, events);
  if (jobs.length > 0) await boss.insert(jobs, { db });
  await client.query("UPDATE outbox_events SET dispatched_at = now() WHERE id = ANY($1::uuid[])", [
    events.map((event) => event.id),
  ]);
}
