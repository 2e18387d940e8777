import { hasResellerSections, mayClient, type Permission } from "@/core/access";
import type { ClientActor, ResellerStatus } from "@/core/actor";

/** What the portal shows to a client's person: reseller sections for a live profile, no forms to a suspended one (R14, R32). */
export function standingOf(actor: ClientActor): {
  status: ResellerStatus | null;
  isReseller: boolean;
  isSuspended: boolean;
  may: (permission: Permission) => boolean;
} {
  return {
    status: actor.resellerStatus,
    isReseller: hasResellerSections(actor),
    isSuspended: actor.resellerStatus === "suspended",
    may: (permission) => mayClient(actor, permission),
  };
}
