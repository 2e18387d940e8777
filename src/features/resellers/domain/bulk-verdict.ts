import type { ResellerStatus } from "@/core/actor";
import type { BulkChange } from "../schemas";
import { RESELLER_TRANSITIONS } from "./reseller-states";

/** Where a reseller stands when many are changed. `reachedTierId`: what the program's rules give it by now. */
export type Standing = {
  status: ResellerStatus;
  renewalsHeld: boolean;
  tierId: string;
  tierPinned: boolean;
  reachedTierId: string;
};

/** Why a change of many leaves one out. `held_otherwise`: suspended already, with its renewals the other way. */
export type BulkRefusal = "not_found" | "inactive" | "held_otherwise" | "failed";

export type BulkVerdict = "change" | "same" | Exclude<BulkRefusal, "not_found" | "failed">;

const STATUS_OF = { suspend: "suspended", reactivate: "active", deactivate: "inactive" } as const;

/** Whether a change would do something to a reseller, find it as wanted already, or be refused. */
export function bulkVerdict(standing: Standing, change: BulkChange): BulkVerdict {
  if (change.kind === "tier") return tierVerdict(standing, change.tierId);
  const to = STATUS_OF[change.kind];
  if (change.kind === "suspend" && standing.status === "suspended")
    return standing.renewalsHeld === (change.renewals === "hold") ? "same" : "held_otherwise";
  if (standing.status === to) return "same";
  return RESELLER_TRANSITIONS[standing.status].includes(to) ? "change" : "inactive";
}

function tierVerdict({ tierId, tierPinned, reachedTierId }: Standing, wanted: string | null): BulkVerdict {
  const isSame = wanted === null ? !tierPinned && tierId === reachedTierId : tierPinned && tierId === wanted;
  return isSame ? "same" : "change";
}
