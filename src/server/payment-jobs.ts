import { z } from "zod";
import { AppError } from "@/core/errors";
import { parsePublicId } from "@/core/ids";
import {
  chargePreferredMethod,
  reconcilePayments,
  runAutoTopUps,
  warnOfExpiringCards,
} from "@/features/billing";
import { type Job, jobContext, type Subscriptions } from "./job";

/** An invoice of renewals is to be charged to what its client has saved for that. */
export const PAYMENT_SUBSCRIPTIONS: Subscriptions = { "payment.due": ["payments.charge"] };

const invoiceEvent = z.object({ object: z.object({ id: z.string() }) });

/**
 * Once: one that has been paid meanwhile or is being charged is left alone, and a card that was refused is not asked
 * again by itself (its failed attempt is told of). Only a gateway that cannot be reached is.
 */
async function charge(data: unknown): Promise<void> {
  const invoice = parsePublicId("invoice", invoiceEvent.parse(data).object.id);
  if (!invoice) throw new Error("the event names no invoice");
  try {
    await chargePreferredMethod(jobContext("renewals"), { invoice });
  } catch (error) {
    if (!(error instanceof AppError) || error.code === "unavailable") throw error;
  }
}

/** Saved cards are charged for renewals, what nobody has told about payments is asked for, low balances are filled. */
export const paymentJobs: Job[] = [
  { queue: "payments.charge", handler: charge },
  {
    queue: "payments.reconcile",
    handler: async () => {
      await reconcilePayments(jobContext("payments"));
    },
    cron: "* * * * *",
  },
  {
    queue: "payments.top_up",
    handler: async () => {
      await runAutoTopUps(jobContext("automatic top-up"));
    },
    cron: "*/10 * * * *",
  },
  {
    queue: "payments.expiring",
    handler: async () => {
      await warnOfExpiringCards(jobContext("saved cards"));
    },
    cron: "23 5 * * *",
  },
];
