export type Queue = {
  name: "provisioning.run";
  retryLimit: number;
  /** Seconds. */
  retryDelay: number;
  retryBackoff: boolean;
};

export const queues: Queue[];
