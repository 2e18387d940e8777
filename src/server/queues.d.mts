export type Queue = {
  name:
    | "activity.chain"
    | "brands.recheck"
    | "invariants.check"
    | "mail.compose"
    | "mail.forget"
    | "mail.send"
    | "payments.charge"
    | "payments.expiring"
    | "payments.reconcile"
    | "payments.top_up"
    | "prices.hold"
    | "renewals.dun"
    | "renewals.run"
    | "renewals.settle"
    | "provisioning.run"
    | "requests.forget"
    | "services.end"
    | "services.settle"
    | "tiers.evaluate"
    | "upkeep.run"
    | "webhooks.forget"
    | "webhooks.hand_out";
  retryLimit: number;
  /** Seconds. */
  retryDelay: number;
  retryBackoff: boolean;
};

export const LEASE_SECONDS: number;
export const queues: Queue[];
