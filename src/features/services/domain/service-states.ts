import type { Transitions } from "@/core/transitions";
import type { ServiceStatus } from "../dto";

/** Mirrored by the trigger on `services`. Payment moves pending to provisioning, inside settle_invoice. */
export const SERVICE_TRANSITIONS: Transitions<ServiceStatus> = {
  pending: ["provisioning", "cancelled"],
  provisioning: ["active", "cancelled"],
  active: ["suspended", "cancelled"],
  suspended: ["active", "cancelled", "terminated"],
  cancelled: ["terminated"],
  terminated: [],
};
