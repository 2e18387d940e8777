import type { Actor, ResellerStatus } from "@/core/actor";

type ClientActor = Extract<Actor, { kind: "client" }>;

/** What the portal shows to a client: reseller sections for a live profile, and no forms to a suspended one (R14, R32). */
export function standingOf({ resellerStatus }: Pick<ClientActor, "resellerStatus">): {
  status: ResellerStatus | null;
  isReseller: boolean;
  isSuspended: boolean;
} {
  return {
    status: resellerStatus,
    isReseller: resellerStatus === "active" || resellerStatus === "suspended",
    isSuspended: resellerStatus === "suspended",
  };
}
