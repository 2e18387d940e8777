import type pg from "pg";
import type PgBoss from "pg-boss";
import { getDatabase, timeLimits } from "@/db";
import { requestedJob } from "@/features/jobs";
import { SUBSCRIPTIONS } from "./jobs";
import { type Loop, startLoop } from "./loop";

const BATCH = 200;
const IDLE_MS = 300;

/** One message, for a slow database's sake; `set_config` is true for the transaction alone. */
const TAKE_WAITING = `
  BEGIN;
  SELECT set_config('app.scope', 'provider', true), set_config('statement_timeout', '${timeLimits.longStatement}', true);
  SELECT id, type, payload FROM outbox_events WHERE dispatched_at IS NULL
  ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`;

type Waiting = { id: string; type: string; payload: unknown };

/**
 * Hands waiting events to the queues that hear of them, until stopped. Several processes may do so at once: each
 * event is taken by one of them (SKIP LOCKED), and is marked in the transaction that queues its jobs.
 */
export function startOutbox(boss: PgBoss): Loop {
  return startLoop("outbox", IDLE_MS, async () => (await dispatchBatch(boss)) === BATCH);
}

/** Dispatches the oldest waiting events, in four questions to the database however many; returns how many there were. */
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

/** Those that hear of the event, or the one that an admin has asked for by it. */
function queuesOf({ type, payload }: Waiting): readonly string[] {
  return type === "job.requested" ? [requestedJob.parse(payload).queue] : (SUBSCRIPTIONS[type] ?? []);
}

async function queueAndMark(boss: PgBoss, client: pg.PoolClient, events: Waiting[]): Promise<void> {
  const db = { executeSql: (text: string, values: unknown[]) => client.query(text, values) };
  const jobs = events.flatMap((event) =>
    queuesOf(event).map((name) => ({
      name,
      data: { event: event.id, type: event.type, object: event.payload },
    })),
  );
  if (jobs.length > 0) await boss.insert(jobs, { db });
  await client.query("UPDATE outbox_events SET dispatched_at = now() WHERE id = ANY($1::uuid[])", [
    events.map((event) => event.id),
  ]);
}
