import type PgBoss from "pg-boss";
import { describeFailure } from "@/features/jobs";
import { knownSecrets } from "@/known-secrets";
import { log } from "@/log";
import type { Job } from "./job";

/**
 * Runs what one look at a queue has brought, all at once. Each job ends by itself: it is marked done or failed as
 * soon as it is, whatever becomes of the others.
 */
export async function runBatch(
  boss: PgBoss,
  work: Job,
  batch: readonly PgBoss.Job<unknown>[],
): Promise<void> {
  const ended = await Promise.allSettled(batch.map((job) => runJob(boss, work, job)));
  const broken = ended.find((one) => one.status === "rejected");
  if (broken) throw broken.reason;
}

/** Throws only when the queue itself cannot be told: the queue then calls the job again. */
async function runJob(boss: PgBoss, { queue, handler }: Job, job: PgBoss.Job<unknown>): Promise<void> {
  const startedAt = performance.now();
  try {
    await handler(job.data, async (seconds) => {
      // However many ask for it: one call for each five seconds.
      await boss.send(queue, {}, { startAfter: seconds, singletonKey: "again", singletonSeconds: 5 });
    });
  } catch (error) {
    log().error({ queue, job: job.id, err: error }, "job failed");
    // What admins read on the page of jobs; the log has the rest.
    await boss.fail(queue, job.id, { message: describeFailure(error, knownSecrets()) });
    return;
  }
  await boss.complete(queue, job.id);
  log().debug({ queue, job: job.id, ms: Math.round(performance.now() - startedAt) }, "job done");
}
