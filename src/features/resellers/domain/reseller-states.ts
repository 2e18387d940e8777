import type { ResellerStatus } from "@/core/actor";
import type { Transitions } from "@/core/transitions";

/** R14, R57, R58. An inactive reseller comes back as an active one. */
export const RESELLER_TRANSITIONS: Transitions<ResellerStatus> = {
  active: ["suspended", "inactive"],
  suspended: ["active", "inactive"],
  inactive: ["active"],
};
