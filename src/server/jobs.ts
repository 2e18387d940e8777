import { z } from "zod";
import { systemClock } from "@/core/clock";
import { newId, parsePublicId } from "@/core/ids";
import { type Context, getDatabase } from "@/db";
import { chainActivity, forgetKeptAnswers } from "@/features/activity";
import { applyPriceChanges } from "@/features/pricing";
import { evaluateTiers } from "@/features/resellers";
import { activateService, servicesToProvision } from "@/features/services";
import { simulatedProvisioner } from "@/integrations/provisioning";
import type { Queue } from "./queues.mjs";

/**
 * A job of the worker. Jobs are delivered at least once: a handler does its work once, however
 * often it is called. When it throws, the queue's retry options decide.
 */
export type Job = {
  queue: Queue["name"];
  /** @param data as it was sent; the handler parses it */
  handler: (data: unknown) => Promise<void>;
  /** When it runs by itself, in UTC. */
  cron?: string;
};

/** Which queues hear of which events: what the outbox hands out. */
export const SUBSCRIPTIONS: Readonly<Record<string, readonly Queue["name"][]>> = {
  "order.paid": ["provisioning.run"],
};

const orderEvent = z.object({ object: z.object({ id: z.string() }) });

/** A paid order's services are provisioned, each on its own, so that one that fails holds up no other. */
async function provisionOrder(data: unknown): Promise<void> {
  const orderId = parsePublicId("order", orderEvent.parse(data).object.id);
  if (!orderId) throw new Error("the event names no order");
  const ctx = jobContext("provisioning");
  for (const id of await servicesToProvision(ctx, { orderId })) {
    await simulatedProvisioner.provision({ serviceId: id });
    await activateService(ctx, { id });
  }
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
  { queue: "provisioning.run", handler: provisionOrder },
  // Early in the UTC day, whose windows it closes.
  {
    queue: "tiers.evaluate",
    handler: async () => {
      await evaluateTiers(jobContext("tier evaluation"));
    },
    cron: "7 0 * * *",
  },
  {
    queue: "prices.hold",
    handler: async () => {
      await applyPriceChanges(jobContext("price changes"));
    },
    cron: "*/5 * * * *",
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
