import type { Provisioner } from "./provisioner";

/** For demonstrations: everything has happened at once. */
export const simulatedProvisioner: Provisioner = {
  name: "simulated",
  answersWithinMs: null,
  perform: async ({ service }) => ({ state: "done", reference: `demo-${service.slice(-8)}` }),
};
