import { z } from "zod";
import { parsePublicId } from "@/core/ids";
import { chainActivity, forgetKeptAnswers } from "@/features/activity";
import { applyPriceChanges } from "@/features/pricing";
import { evaluateTiers } from "@/features/resellers";
import { activateService, servicesToProvision } from "@/features/services";
import { simulatedProvisioner } from "@/integrations/provisioning";
import { type Job, jobContext, type Subscriptions } from "./job";
import { MAIL_SUBSCRIPTIONS, mailJobs } from "./mail-jobs";
import type { Queue } from "./queues.mjs";

/** Which queues hear of which events: what the outbox hands out. */
export const SUBSCRIPTIONS: Subscriptions = together(
  { "order.paid": ["provisioning.run"] },
  MAIL_SUBSCRIPTIONS,
);

function together(...all: Subscriptions[]): Subscriptions {
  const merged: Record<string, Queue["name"][]> = {};
  for (const [event, names] of all.flatMap((each) => Object.entries(each))) {
    merged[event] = [...(merged[event] ?? []), ...names];
  }
  return merged;
}

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

/** What the worker runs. */
export const jobs: Job[] = [
  { queue: "provisioning.run", handler: provisionOrder },
  ...mailJobs,
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
