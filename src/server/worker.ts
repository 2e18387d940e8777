import PgBoss from "pg-boss";
import { getEnv } from "@/env";
import { log } from "@/log";
import { startAnalytics } from "./analytics";
import type { Job } from "./job";
import { jobs } from "./jobs";
import { startOutbox } from "./outbox";
import { runBatch } from "./run-job";
import { startWebhookSender } from "./webhook-sender";

/** How long running jobs may take to finish when the worker stops, in ms. */
const STOP_LIMIT_MS = 8_000;

/** How long done jobs stay where the page of jobs finds them, and failed ones where they can be retried. */
const KEEP_DONE_SECONDS = 2 * 86_400;
const KEEP_FAILED_SECONDS = 14 * 86_400;
const FORGET_AFTER_DAYS = 14;

export type Worker = { stop(): Promise<void> };

/**
 * Starts working off the job queue. Its tables and queues were made by the launcher, as the
 * database's owner; this runs as the server's role. A database that goes away is waited for.
 */
export async function startWorker(work: readonly Job[] = jobs): Promise<Worker> {
  const boss = new PgBoss({
    connectionString: getEnv().DATABASE_APP_URL,
    application_name: "tierline-worker",
    max: 4,
    migrate: false,
    archiveCompletedAfterSeconds: KEEP_DONE_SECONDS,
    archiveFailedAfterSeconds: KEEP_FAILED_SECONDS,
    deleteAfterDays: FORGET_AFTER_DAYS,
  });
  boss.on("error", (error) => log().error({ err: error }, "job queue"));
  await boss.start();
  for (const job of work) {
    if (job.cron) await boss.schedule(job.queue, job.cron);
    for (let lane = 0; lane < (job.lanes ?? 1); lane++) await openLane(boss, job);
  }
  const outbox = startOutbox(boss);
  const webhooks = startWebhookSender();
  const analytics = startAnalytics();
  return {
    stop: async () => {
      await Promise.all([outbox.stop(), webhooks.stop(), analytics.stop()]);
      await boss.stop({ graceful: true, timeout: STOP_LIMIT_MS });
    },
  };
}

/** Looks for jobs of one queue, each second, and at once again while a look brings all that it may. */
async function openLane(boss: PgBoss, job: Job): Promise<void> {
  const batchSize = job.atOnce ?? 1;
  const lane: { id?: string } = {};
  lane.id = await boss.work(job.queue, { batchSize, pollingIntervalSeconds: 1 }, async (batch) => {
    await runBatch(boss, job, batch);
    if (batch.length === batchSize && lane.id) boss.notifyWorker(lane.id);
  });
}
