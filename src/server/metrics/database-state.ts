import { type Database, inTransaction, type Tx } from "@/db";

export type QueueState = { queue: string; state: string; count: number; age_seconds: number };
export type DatabaseState = {
  queues: QueueState[];
  outbox: { count: number; age_seconds: number };
  deliveries: { status: string; count: number; due_age_seconds: number }[];
  /** The newest look at the invariants; none has been written down yet where it is null. */
  invariants: { age_seconds: number; checked: number; broken: number; unread: number } | null;
};

/** What waits in the database, in counts and ages alone. */
export function readDatabaseState(db: Database): Promise<DatabaseState> {
  return inTransaction({ db }, { kind: "provider" }, async (tx) => ({
    queues: await readQueues(tx),
    outbox: await readOutbox(tx),
    deliveries: await readDeliveries(tx),
    invariants: await readInvariants(tx),
  }));
}

/** Ages: of what waits since it became due, of what runs since it was taken. */
function readQueues(tx: Tx): Promise<QueueState[]> {
  return tx.$queryRaw<QueueState[]>`
    SELECT name AS queue, CASE WHEN state < 'active' THEN 'waiting' ELSE state::text END AS state, count(*)::int AS count,
      coalesce(extract(epoch FROM now() - min(CASE WHEN state < 'active' THEN start_after WHEN state = 'active' THEN started_on
        ELSE completed_on END)), 0)::float8 AS age_seconds
    FROM pgboss.job WHERE state IN ('created', 'retry', 'active', 'failed') AND name NOT LIKE '\\_\\_%' GROUP BY 1, 2`;
}

async function readOutbox(tx: Tx): Promise<DatabaseState["outbox"]> {
  const [row] = await tx.$queryRaw<[DatabaseState["outbox"]]>`
    SELECT count(*)::int AS count, coalesce(extract(epoch FROM now() - min(created_at)), 0)::float8 AS age_seconds
    FROM outbox_events WHERE dispatched_at IS NULL`;
  return row;
}

/** Those that have succeeded are as many as ever were sent: they are for the reports, not for an alarm. */
function readDeliveries(tx: Tx): Promise<DatabaseState["deliveries"]> {
  return tx.$queryRaw<DatabaseState["deliveries"]>`
    SELECT status, count(*)::int AS count,
      greatest(coalesce(extract(epoch FROM now() - min(next_try_at)), 0), 0)::float8 AS due_age_seconds
    FROM webhook_deliveries WHERE status <> 'succeeded' GROUP BY status`;
}

/** The invariants' job writes `invariant_looks`: time, how many were looked at, and lists of those broken and unread. */
async function readInvariants(tx: Tx): Promise<DatabaseState["invariants"]> {
  const [table] = await tx.$queryRaw<[{ there: boolean }]>`
    SELECT to_regclass('invariant_looks') IS NOT NULL AS there`;
  if (!table.there) return null;
  const [row] = await tx.$queryRaw<NonNullable<DatabaseState["invariants"]>[]>`
    SELECT extract(epoch FROM now() - at)::float8 AS age_seconds, checked, jsonb_array_length(broken) AS broken,
      jsonb_array_length(unread) AS unread
    FROM invariant_looks ORDER BY at DESC LIMIT 1`;
  return row ?? null;
}
