import { systemClock } from "@/core/clock";
import { newId } from "@/core/ids";
import { type Context, getDatabase } from "@/db";
import { currentRequestId } from "@/log";
import type { Queue } from "./queues.mjs";

/** What a job may ask of its queue, whatever the job itself comes to. */
export type OwnQueue = {
  /** Has the queue called again in so many seconds. */
  again: (seconds: number) => Promise<void>;
  /** Queues jobs of the same kind. */
  add: (jobs: readonly object[]) => Promise<void>;
};

/**
 * A job of the worker. Jobs are delivered at least once: a handler does its work once, however
 * often it is called. When it throws, the queue's retry options decide.
 */
export type Job = {
  queue: Queue["name"];
  /** @param data as it was sent; the handler parses it */
  handler: (data: unknown, own: OwnQueue) => Promise<void>;
  /** When it runs by itself, in UTC. */
  cron?: string;
  /** How many of them one worker does at once, and so how many it takes at one look; one when absent. */
  atOnce?: number;
  /** How many such looks go on side by side: a slow job keeps those of its own look alone. One when absent. */
  lanes?: number;
};

/** Which queues hear of which events. */
export type Subscriptions = Readonly<Record<string, readonly Queue["name"][]>>;

export const newJobRequestId = () => `req_${newId()}`;

/** The provider's own job, as the verbs know it. */
export function jobContext(name: string): Context {
  return {
    actor: { kind: "job", name },
    db: getDatabase(),
    clock: systemClock,
    // That of the job's lines in the log.
    requestId: currentRequestId() ?? newJobRequestId(),
    address: null,
    userAgent: null,
  };
}
