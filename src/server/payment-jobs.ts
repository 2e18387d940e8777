import { reconcilePayments, runAutoTopUps } from "@/features/billing";
import { type Job, jobContext } from "./job";

/** What nobody has told about payments is asked for, and balances that ran low are filled. */
export const paymentJobs: Job[] = [
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
];
