import { toPublicId } from "@/core/ids";
import type { Context } from "@/db";
import { activityRow, eventRow } from "@/features/activity";

/**
 * The rows of activity and outbox for a move of this reseller's tier, which `evaluate_tier` completes with names,
 * rates and the reason, when it moves the tier at all (R18).
 */
export function tierMoveRecords(ctx: Context, clientId: string) {
  return {
    activity: activityRow(ctx, {
      action: "reseller.tier_changed",
      clientId,
      object: { kind: "reseller", id: clientId, name: "" },
    }),
    event: eventRow(ctx, {
      type: "reseller.tier_changed",
      clientId,
      object: { id: toPublicId("reseller", clientId), object: "reseller" },
    }),
  };
}
