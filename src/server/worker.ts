import PgBoss from "pg-boss";
import { getEnv } from "@/env";
import { log } from "@/log";
import type { Job } from "./job";
import { jobs } from "./jobs";
import { startOutbox } from "./outbox";

/** How long running jobs may take to finish when the worker stops, in ms. */
const STOP_LIMIT_MS = 8_000;

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
  });
  boss.on("error", (error) => log().error({ err: error }, "job queue"));
  await boss.start();
  for (const { queue, handler, cron } of work) {
    if (cron) await boss.schedule(queue, cron);
    await boss.work(queue, { batchSize: 1, pollingIntervalSeconds: 1 }, async (batch) => {
      for (const job of batch) await runJob(boss, queue, job, handler);
    });
  }
  const outbox = startOutbox(boss);
  return {
    stop: async () => {
      await outbox.stop();
      await boss.stop({ graceful: true, timeout: STOP_LIMIT_MS });
    },
  };
}

async function runJob(
  boss: PgBoss,
  queue: string,
  job: PgBoss.Job<unknown>,
  handler: Job["handler"],
): Promise<void> {
  const startedAt = performance.now();
  try {
    await handler(job.data, async (seconds) => {
      // However many ask for it: one call for each five seconds.
      await boss.send(queue, {}, { startAfter: seconds, singletonKey: "again", singletonSeconds: 5 });
    });
    log().debug({ queue, job: job.id, ms: Math.round(performance.now() - startedAt) }, "job done");
  } catch (error) {
    log().error({ queue, job: job.id, err: error }, "job failed");
    throw error;
  }
}
