import type pg from "pg";
import type PgBoss from "pg-boss";
import { getDatabase } from "@/db";
import { requestedJob } from "@/features/jobs";
import { log } from "@/log";
import { SUBSCRIPTIONS } from "./jobs";

const BATCH = 200;
const IDLE_MS = 300;
const AFTER_FAILURE_MS = 2_000;

type Waiting = { id: string; type: string; payload: unknown };

/**
 * Hands waiting events to the queues that hear of them, until stopped. Several processes may do so at once: each
 * event is taken by one of them (SKIP LOCKED), and is marked in the transaction that queues its jobs.
 */
export function startOutbox(boss: PgBoss): { stop(): Promise<void> } {
  let stopping = false;
  let wake = () => {};
  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const running = (async () => {
    while (!stopping) {
      try {
        const count = await dispatchBatch(boss);
        if (count < BATCH && !stopping) await rest(IDLE_MS);
      } catch (error) {
        log().error({ err: error }, "outbox");
        if (!stopping) await rest(AFTER_FAILURE_MS);
      }
    }
  })();
  return {
    stop: () => {
      stopping = true;
      wake();
      return running;
    },
  };
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
