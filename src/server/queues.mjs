// Plain data: the launcher makes these queues as the database's owner, the worker runs them.
// Delays in seconds; with back-off each wait is twice the one before.

/** How long a worker may show no life before its jobs are another's, in seconds. */
export const LEASE_SECONDS = 60;

/** @type {import("./queues.d.mts").Queue[]} */
export const queues = [
  { name: "provisioning.run", retryLimit: 8, retryDelay: 5, retryBackoff: true },
  { name: "mail.compose", retryLimit: 8, retryDelay: 5, retryBackoff: true },
  // A mail is given up by its own count of tries, over some six hours; the queue goes on a little longer.
  { name: "mail.send", retryLimit: 12, retryDelay: 20, retryBackoff: true },
  { name: "mail.forget", retryLimit: 2, retryDelay: 60, retryBackoff: true },
  { name: "services.settle", retryLimit: 12, retryDelay: 5, retryBackoff: true },
  { name: "services.end", retryLimit: 2, retryDelay: 60, retryBackoff: true },
  { name: "payments.charge", retryLimit: 4, retryDelay: 60, retryBackoff: true },
  { name: "payments.expiring", retryLimit: 4, retryDelay: 60, retryBackoff: true },
  { name: "payments.reconcile", retryLimit: 2, retryDelay: 10, retryBackoff: true },
  { name: "payments.top_up", retryLimit: 2, retryDelay: 60, retryBackoff: true },
  { name: "renewals.run", retryLimit: 4, retryDelay: 60, retryBackoff: true },
  { name: "renewals.settle", retryLimit: 12, retryDelay: 5, retryBackoff: true },
  { name: "renewals.dun", retryLimit: 4, retryDelay: 60, retryBackoff: true },
  { name: "tiers.evaluate", retryLimit: 8, retryDelay: 60, retryBackoff: true },
  { name: "brands.recheck", retryLimit: 4, retryDelay: 300, retryBackoff: true },
  { name: "prices.hold", retryLimit: 4, retryDelay: 30, retryBackoff: true },
  { name: "webhooks.forget", retryLimit: 2, retryDelay: 60, retryBackoff: true },
  { name: "webhooks.hand_out", retryLimit: 12, retryDelay: 5, retryBackoff: true },
  { name: "activity.chain", retryLimit: 2, retryDelay: 5, retryBackoff: true },
  { name: "requests.forget", retryLimit: 2, retryDelay: 60, retryBackoff: true },
  // A look that could not be taken is taken an hour later.
  { name: "invariants.check", retryLimit: 1, retryDelay: 60, retryBackoff: true },
  { name: "upkeep.run", retryLimit: 2, retryDelay: 60, retryBackoff: true },
];
