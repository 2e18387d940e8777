import type PgBoss from "pg-boss";
import { log } from "@/log";
import { startAnalytics } from "./analytics";
import type { Job } from "./job";
import { beat, handBack, type JobsUnderWay, startHeartbeat } from "./job-lease";
import { openJobQueue, startQueueUpkeep } from "./job-queue";
import { jobs } from "./jobs";
import { type Loop, startLoop } from "./loop";
import { startOutbox } from "./outbox";
import { LEASE_SECONDS } from "./queues.mjs";
import { runBatch } from "./run-job";
import { startWebhookSender } from "./webhook-sender";
import { within } from "./within";

/** How long what is under way may take to finish when the worker stops, in ms; the whole stop takes 10 s. */
const STOP_LIMIT_MS = 7_000;
/** How long it may take after that to hand back the rest, and to close, in ms. */
const CLOSE_LIMIT_MS = 1_000;
const POLL_MS = 1_000;

export type Worker = { stop(): Promise<void> };

/**
 * Starts working off the job queue. Its tables and queues were made by the launcher, as the
 * database's owner; this runs as the server's role. A database that goes away is waited for.
 */
export async function startWorker(
  work: readonly Job[] = jobs,
  { stopLimitMs = STOP_LIMIT_MS } = {},
): Promise<Worker> {
  const { boss, pool } = await openJobQueue();
  const underWay: JobsUnderWay = new Map();
  for (const job of work) if (job.cron) await boss.schedule(job.queue, job.cron);
  const lanes = work.flatMap((job) =>
    Array.from({ length: job.lanes ?? 1 }, () => startLane(boss, job, underWay, () => beat(pool, underWay))),
  );
  const takers = [...lanes, startOutbox(boss), startWebhookSender(), startAnalytics()];
  const keepers = [startHeartbeat(pool, underWay), startQueueUpkeep(boss, pool)];
  return {
    stop: async () => {
      await within(stopLimitMs, Promise.all(takers.map((taker) => taker.stop())));
      const left = await within(CLOSE_LIMIT_MS, handBack(pool, underWay)).catch(logged);
      if (left) log().warn({ count: left }, "jobs handed back to the queue");
      // Nothing of ours is under way in pg-boss itself; what it waits for by default is its own beat.
      const closing = Promise.all([
        boss.stop({ graceful: false }),
        ...keepers.map((keeper) => keeper.stop()),
      ]);
      await within(
        CLOSE_LIMIT_MS,
        closing.then(() => pool.end()),
      ).catch(logged);
    },
  };
}

function logged(error: unknown): undefined {
  log().error({ err: error }, "stopping the worker");
}

/** Looks for jobs of one queue, each second, and at once again while a look brings all that it may. */
function startLane(boss: PgBoss, job: Job, underWay: JobsUnderWay, renew: () => Promise<void>): Loop {
  const batchSize = job.atOnce ?? 1;
  return startLoop(`jobs of ${job.queue}`, POLL_MS, async () => {
    const batch = await boss.fetch(job.queue, { batchSize });
    for (const { id } of batch) underWay.set(id, job.queue);
    // A longer time than ours is left from an earlier try, and would keep the job from others if we were killed.
    if (batch.some(({ expireInSeconds }) => expireInSeconds > LEASE_SECONDS)) await renew().catch(logged);
    await runBatch(boss, job, batch, (id) => underWay.delete(id));
    return batch.length === batchSize;
  });
}
