import type { Transitions } from "@/core/transitions";
import type { ApplicationStatus } from "../dto";

/** R3 to R6. Mirrored by the trigger on `applications`. */
export const APPLICATION_TRANSITIONS: Transitions<ApplicationStatus> = {
  pending: ["approved", "rejected", "info_requested", "withdrawn"],
  info_requested: ["pending", "rejected", "withdrawn"],
  approved: [],
  rejected: [],
  withdrawn: [],
};
