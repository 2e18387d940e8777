import { z } from "zod";
import { systemClock } from "@/core/clock";
import { newId, parsePublicId } from "@/core/ids";
import { type Context, getDatabase } from "@/db";
import { chainActivity, forgetKeptAnswers } from "@/features/activity";
import { evaluateTiers } from "@/features/resellers";
import { endDueServices, runActions, settleServiceCharge } from "@/features/services";
import { chosenProvisioner } from "@/integrations/provisioning";
import type { Queue } from "./queues.mjs";

/** Has the same queue called again in so many seconds, whatever the job at hand comes to. */
export type Again = (seconds: number) => Promise<void>;

/**
 * A job of the worker. Jobs are delivered at least once: a handler does its work once, however
 * often it is called. When it throws, the queue's retry options decide.
 */
export type Job = {
  queue: Queue["name"];
  /** @param data as it was sent; the handler parses it */
  handler: (data: unknown, again?: Again) => Promise<void>;
  /** When it runs by itself, in UTC. */
  cron?: string;
};

/** Which queues hear of which events: what the outbox hands out. */
export const SUBSCRIPTIONS: Readonly<Record<string, readonly Queue["name"][]>> = {
  "order.paid": ["provisioning.run"],
  "service.suspended": ["provisioning.run"],
  "service.unsuspended": ["provisioning.run"],
  "service.changed": ["provisioning.run"],
  "service.cancelled": ["provisioning.run"],
  "service.terminated": ["provisioning.run"],
  "provisioning.retried": ["provisioning.run"],
  "invoice.paid": ["services.settle"],
};

const invoiceEvent = z.object({ object: z.object({ id: z.string() }) });

/** The longest that a try is waited for by a job of its own; later ones are the clock's, each minute. */
const SOON_SECONDS = 60;

/** Whatever brought it about: all actions that are due are passed on, and the next try is not forgotten. */
async function provision(_data: unknown, again?: Again): Promise<void> {
  const ctx = jobContext("provisioning");
  const { next } = await runActions(ctx, chosenProvisioner());
  if (!next) return;
  const seconds = Math.max(Math.ceil((next.getTime() - ctx.clock.now().getTime()) / 1000), 1);
  if (seconds < SOON_SECONDS) await again?.(seconds);
}

/** A service's change or renewal that waited for this invoice takes effect. */
async function settleCharge(data: unknown): Promise<void> {
  const invoice = parsePublicId("invoice", invoiceEvent.parse(data).object.id);
  if (!invoice) throw new Error("the event names no invoice");
  await settleServiceCharge(jobContext("billing"), { invoice });
}

function jobContext(name: string): Context {
  return {
    actor: { kind: "job", name },
    db: getDatabase(),
    clock: systemClock,
    requestId: `req_${newId()}`,
    address: null,
    userAgent: null,
  };
}

/** What the worker runs. */
export const jobs: Job[] = [
  { queue: "provisioning.run", handler: provision, cron: "* * * * *" },
  { queue: "services.settle", handler: settleCharge },
  {
    queue: "services.end",
    handler: async () => {
      await endDueServices(jobContext("cancellation"));
    },
    cron: "*/5 * * * *",
  },
  // Early in the UTC day, whose windows it closes.
  {
    queue: "tiers.evaluate",
    handler: async () => {
      await evaluateTiers(jobContext("tier evaluation"));
    },
    cron: "7 0 * * *",
  },
  {
    queue: "activity.chain",
    handler: async () => {
      await chainActivity(jobContext("activity chain"));
    },
    cron: "* * * * *",
  },
  { queue: "upkeep.run", handler: () => forgetKeptAnswers(jobContext("upkeep")), cron: "17 * * * *" },
];
