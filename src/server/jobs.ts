import { chainActivity, forgetKeptAnswers } from "@/features/activity";
import { forgetRequestLogs } from "@/features/api-usage";
import { recheckDomains } from "@/features/brand";
import { endLapsedViews } from "@/features/identity";
import { checkInvariants } from "@/features/jobs";
import { forgetQuotes } from "@/features/orders";
import { applyPriceChanges } from "@/features/pricing";
import { evaluateTiers } from "@/features/resellers";
import { resolveTxt } from "@/integrations/dns";
import { type Job, jobContext, type Subscriptions } from "./job";
import { MAIL_SUBSCRIPTIONS, mailJobs } from "./mail-jobs";
import { PAYMENT_SUBSCRIPTIONS, paymentJobs } from "./payment-jobs";
import type { Queue } from "./queues.mjs";
import { RENEWAL_SUBSCRIPTIONS, renewalJobs } from "./renewal-jobs";
import { SERVICE_SUBSCRIPTIONS, serviceJobs } from "./service-jobs";
import { WEBHOOK_SUBSCRIPTIONS, webhookJobs } from "./webhook-jobs";

/** Which queues hear of which events: what the outbox hands out. */
export const SUBSCRIPTIONS: Subscriptions = together(
  SERVICE_SUBSCRIPTIONS,
  RENEWAL_SUBSCRIPTIONS,
  PAYMENT_SUBSCRIPTIONS,
  MAIL_SUBSCRIPTIONS,
  WEBHOOK_SUBSCRIPTIONS,
);

function together(...all: Subscriptions[]): Subscriptions {
  const merged: Record<string, Queue["name"][]> = {};
  for (const [event, names] of all.flatMap((each) => Object.entries(each))) {
    merged[event] = [...(merged[event] ?? []), ...names];
  }
  return merged;
}

/** What the worker runs. */
export const jobs: Job[] = [
  ...serviceJobs,
  ...renewalJobs,
  ...mailJobs,
  ...paymentJobs,
  ...webhookJobs,
  // Early in the UTC day, whose windows it closes.
  {
    queue: "tiers.evaluate",
    handler: async () => {
      await evaluateTiers(jobContext("tier evaluation"));
    },
    cron: "7 0 * * *",
  },
  {
    queue: "brands.recheck",
    handler: async () => {
      await recheckDomains(jobContext("brand domains"), resolveTxt);
    },
    cron: "33 4 * * *",
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
  {
    queue: "invariants.check",
    handler: async () => {
      await checkInvariants(jobContext("invariants"));
    },
    cron: "47 * * * *",
  },
  {
    queue: "upkeep.run",
    handler: async () => {
      await forgetKeptAnswers(jobContext("upkeep"));
      await forgetQuotes(jobContext("upkeep"));
      await endLapsedViews(jobContext("see as"));
    },
    cron: "17 * * * *",
  },
  {
    queue: "requests.forget",
    handler: async () => {
      await forgetRequestLogs(jobContext("request log"));
    },
    cron: "23 * * * *",
  },
];
