import { authorizeProvider } from "@/core/access";
import { type Context, inTransaction, type Tx } from "@/db";
import { nextRun } from "../domain/cron";
import { statusOf } from "../domain/run-status";
import type { JobsOverviewDto, QueueDto } from "../dto";
import { toLookDto } from "./look-row";

/** A worker notes every half minute that it looks after the schedules. */
const AWAY_AFTER_MS = 120_000;

type QueueRow = {
  name: string;
  cron: string | null;
  waiting: bigint;
  running: bigint;
  failed: bigint;
  last_state: string | null;
  last_started: Date | null;
  last_ended: Date | null;
};

/** What runs, waits and has failed in each queue, when each schedule runs next, and whether a worker is there. */
export async function getJobsOverview(ctx: Context): Promise<JobsOverviewDto> {
  const scope = authorizeProvider(ctx, "job:manage");
  const now = ctx.clock.now();
  return inTransaction(ctx, scope, async (tx) => {
    const rows = await readQueues(tx);
    const [version] = await tx.$queryRaw<{ cron_on: Date | null }[]>`SELECT cron_on FROM pgboss.version`;
    const waiting = await tx.outboxEvent.aggregate({
      where: { dispatchedAt: null },
      _count: { _all: true },
      _min: { createdAt: true },
    });
    const seen = version?.cron_on ?? null;
    const look = await tx.invariantLook.findFirst({ orderBy: { at: "desc" } });
    return {
      invariants: look && toLookDto(look),
      queues: rows.map((row) => toQueueDto(row, now)),
      undispatched: { count: waiting._count._all, since: waiting._min.createdAt?.toISOString() ?? null },
      workerSeenAt: seen?.toISOString() ?? null,
      workerIsAway: seen === null || now.getTime() - seen.getTime() > AWAY_AFTER_MS,
    };
  });
}

function readQueues(tx: Tx): Promise<QueueRow[]> {
  return tx.$queryRaw<QueueRow[]>`
    WITH counted AS (
      SELECT name, count(*) FILTER (WHERE state < 'active') AS waiting,
        count(*) FILTER (WHERE state = 'active') AS running, count(*) FILTER (WHERE state = 'failed') AS failed
      FROM pgboss.job WHERE state <> 'completed' GROUP BY name
    )
    SELECT q.name, s.cron, coalesce(c.waiting, 0) AS waiting, coalesce(c.running, 0) AS running,
      coalesce(c.failed, 0) AS failed, l.state::text AS last_state, l.started_on AS last_started,
      l.completed_on AS last_ended
    FROM pgboss.queue q
    LEFT JOIN pgboss.schedule s ON s.name = q.name
    LEFT JOIN counted c ON c.name = q.name
    LEFT JOIN LATERAL (
      SELECT state, started_on, completed_on FROM pgboss.job j
      WHERE j.name = q.name AND j.completed_on IS NOT NULL ORDER BY j.completed_on DESC LIMIT 1
    ) l ON true
    WHERE q.name NOT LIKE '\\_\\_%' ORDER BY q.name`;
}

function toQueueDto(row: QueueRow, now: Date): QueueDto {
  const { last_started: started, last_ended: ended } = row;
  return {
    name: row.name,
    waiting: Number(row.waiting),
    running: Number(row.running),
    failed: Number(row.failed),
    lastRun:
      row.last_state && ended
        ? {
            status: statusOf(row.last_state, false),
            endedAt: ended.toISOString(),
            durationMs: started && Math.max(ended.getTime() - started.getTime(), 0),
          }
        : null,
    schedule: row.cron ? { cron: row.cron, nextAt: nextRun(row.cron, now)?.toISOString() ?? null } : null,
  };
}
