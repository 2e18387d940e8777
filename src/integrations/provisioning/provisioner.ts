export type ProvisioningKind = "create" | "suspend" | "unsuspend" | "change" | "cancel" | "terminate";

/** What a provisioning system is asked to do. Ids are public ones; `id` is the same at every try. */
export type ProvisioningOrder = {
  id: string;
  kind: ProvisioningKind;
  service: string;
  client: string;
  /** Under what the system knows the service, once it has said so. */
  reference: string | null;
  /** How the service is to be: product, cycle, label, options. */
  request: Record<string, unknown>;
};

/** `done`: it has happened. `accepted`: the system will report, or an admin confirms. */
export type ProvisioningAnswer = { state: "done"; reference: string | null } | { state: "accepted" };

/**
 * A system that makes services run. It is asked at least once for each action: the same `id` again changes nothing.
 * What it throws is tried again later.
 */
export type Provisioner = {
  name: "simulated" | "manual" | "http";
  perform(order: ProvisioningOrder, now: Date): Promise<ProvisioningAnswer>;
  /** How long it may take to report on what it has accepted, in ms; null: as long as it takes. */
  answersWithinMs: number | null;
};
