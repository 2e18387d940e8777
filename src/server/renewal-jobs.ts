import { z } from "zod";
import { parsePublicId } from "@/core/ids";
import { runDunning, runRenewals, settleRenewals } from "@/features/renewals";
import { type Job, jobContext, type Subscriptions } from "./job";

/** What paid invoices bring about. */
export const RENEWAL_SUBSCRIPTIONS: Subscriptions = { "invoice.paid": ["renewals.settle"] };

const invoiceEvent = z.object({ object: z.object({ id: z.string() }) });

/** Services whose renewals are on this invoice move on. */
async function settle(data: unknown): Promise<void> {
  const invoice = parsePublicId("invoice", invoiceEvent.parse(data).object.id);
  if (!invoice) throw new Error("the event names no invoice");
  await settleRenewals(jobContext("billing"), { invoice });
}

/** Invoices ahead and what follows when nobody pays. Any time of the day: what was missed is caught up. */
export const renewalJobs: Job[] = [
  {
    queue: "renewals.run",
    handler: async () => {
      await runRenewals(jobContext("renewals"));
    },
    cron: "*/10 * * * *",
  },
  { queue: "renewals.settle", handler: settle },
  {
    queue: "renewals.dun",
    handler: async () => {
      await runDunning(jobContext("dunning"));
    },
    cron: "5-59/10 * * * *",
  },
];
