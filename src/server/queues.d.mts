export type Queue = {
  name:
    | "activity.chain"
    | "provisioning.run"
    | "services.end"
    | "services.settle"
    | "tiers.evaluate"
    | "upkeep.run";
  retryLimit: number;
  /** Seconds. */
  retryDelay: number;
  retryBackoff: boolean;
};

export const queues: Queue[];
