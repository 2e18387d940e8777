import type PgBoss from "pg-boss";
import { describeFailure } from "@/features/jobs";
import { knownSecrets } from "@/known-secrets";
import { type LogFields, log, logAs } from "@/log";
import { type Job, newJobRequestId, type OwnQueue } from "./job";

/** How often the queue is told how a job ended, when the database is away just then, and the first pause, in ms. */
const TELL_ATTEMPTS = 5;
const TELL_AGAIN_MS = 250;

/**
 * Runs what one look at a queue has brought, all at once. Each job ends by itself: it is marked done or failed as
 * soon as it is, whatever becomes of the others.
 *
 * @param onEnd told of each job that is not this worker's any more
 */
export async function runBatch(
  boss: PgBoss,
  work: Job,
  batch: readonly PgBoss.Job<unknown>[],
  onEnd: (id: string) => void = () => {},
): Promise<void> {
  const ended = await Promise.allSettled(
    batch.map((job) => logAs(fieldsOf(job), () => runJob(boss, work, job)).finally(() => onEnd(job.id))),
  );
  const broken = ended.find((one) => one.status === "rejected");
  if (broken) throw broken.reason;
}

/** An event leads on to the request that caused it: both stand in the activity of the request's transaction. */
function fieldsOf({ id, name, data }: PgBoss.Job<unknown>): LogFields {
  const { event, events } = (data ?? {}) as { event?: unknown; events?: unknown };
  const one = Array.isArray(events) && events.length === 1 ? events[0] : event;
  const cause = typeof one === "string" ? { event: one } : {};
  return { requestId: newJobRequestId(), queue: name, job: id, ...cause };
}

/** Throws only when the queue itself cannot be told: the queue then calls the job again. */
async function runJob(boss: PgBoss, { queue, handler }: Job, job: PgBoss.Job<unknown>): Promise<void> {
  const startedAt = performance.now();
  try {
    await handler(job.data, ownQueue(boss, queue));
  } catch (error) {
    log().error({ err: error }, "job failed");
    // What admins read on the page of jobs; the log has the rest.
    const message = describeFailure(error, knownSecrets());
    await tell(() => boss.fail(queue, job.id, { message }));
    return;
  }
  await tell(() => boss.complete(queue, job.id));
  log().debug({ ms: Math.round(performance.now() - startedAt) }, "job done");
}

function ownQueue(boss: PgBoss, queue: string): OwnQueue {
  return {
    again: async (seconds) => {
      // However many ask for it: one call for each five seconds.
      await boss.send(queue, {}, { startAfter: seconds, singletonKey: "again", singletonSeconds: 5 });
    },
    add: async (jobs) => {
      await boss.insert(jobs.map((data) => ({ name: queue, data })));
    },
  };
}

/** A database that restarts is back within seconds: a job that is done need not be done again for that. */
async function tell(what: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await what();
      return;
    } catch (error) {
      if (attempt === TELL_ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, TELL_AGAIN_MS * 2 ** (attempt - 1)));
    }
  }
}
