import type { Provisioner } from "./provisioner";

/** An admin does it by hand, and confirms it on the list of actions. */
export const manualProvisioner: Provisioner = {
  name: "manual",
  answersWithinMs: null,
  perform: async () => ({ state: "accepted" }),
};
