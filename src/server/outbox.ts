import type pg from "pg";
import type PgBoss from "pg-boss";
import { getDatabase } from "@/db";
import { requestedJob } from "@/features/jobs";
import { SUBSCRIPTIONS } from "./jobs";
import { type Loop, startLoop } from "./loop";

const BATCH = 200;
const IDLE_MS = 300;

type Waiting = { id: string; type: string; payload: unknown };

/**
 * Hands waiting events to the queues that hear of them, until stopped. Several processes may do so at once: each
 * event is taken by one of them (SKIP LOCKED), and is marked in the transaction that queues its jobs.
 */
export function startOutbox(boss: PgBoss): Loop {
  return startLoop("outbox", IDLE_MS, async () => (await dispatchBatch(boss)) === BATCH);
}

/** Dispatches the oldest waiting events; returns how many there were. */
export async function dispatchBatch(boss: PgBoss): Promise<number> {
  const client = await getDatabase().pool.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT set_config('app.scope', 'provider', true)");
    const { rows } = await client.query<Waiting>(
      `SELECT id, type, payload FROM outbox_events WHERE dispatched_at IS NULL
       ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
    );
    if (rows.length > 0) await queueAndMark(boss, client, rows);
    await client.query("COMMIT");
    return rows.length;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

/** Those that hear of the event, or the one that an admin has asked for by it. */
function queuesOf({ type, payload }: Waiting): readonly string[] {
  return type === "job.requested" ? [requestedJob.parse(payload).queue] : (SUBSCRIPTIONS[type] ?? []);
}

async function queueAndMark(boss: PgBoss, client: pg.PoolClient, events: Waiting[]): Promise<void> {
  const db = { executeSql: (text: string, values: unknown[]) => client.query(text, values) };
  for (const event of events) {
    for (const queue of queuesOf(event)) {
      await boss.send(queue, { event: event.id, type: event.type, object: event.payload }, { db });
    }
  }
  await client.query("UPDATE outbox_events SET dispatched_at = now() WHERE id = ANY($1::uuid[])", [
    events.map((event) => event.id),
  ]);
}
