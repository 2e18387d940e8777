import type { ResellerStatus } from "@/core/actor";
import { assertTransition, type Transitions } from "@/core/transitions";
import type { Context } from "@/db";
import type { ResellerDto } from "../dto";
import type { ResellerStatusInput } from "../schemas";
import { changeReseller } from "./change-reseller";

const TRANSITIONS: Transitions<ResellerStatus> = {
  active: ["suspended", "inactive"],
  suspended: ["active", "inactive"],
  inactive: ["active"],
};

/** R57: no new orders, API answers 403, portal is read-only; running services keep running. */
export async function suspendReseller(ctx: Context, input: ResellerStatusInput): Promise<ResellerDto> {
  return changeStatus(ctx, input, "suspended");
}

export async function reactivateReseller(ctx: Context, input: ResellerStatusInput): Promise<ResellerDto> {
  return changeStatus(ctx, input, "active");
}

function changeStatus(
  ctx: Context,
  input: ResellerStatusInput,
  to: "active" | "suspended",
): Promise<ResellerDto> {
  const kind = to === "active" ? "reseller.reactivated" : "reseller.suspended";
  return changeReseller(ctx, {
    ...input,
    action: kind,
    event: kind,
    decide: (before) => {
      assertTransition(TRANSITIONS, "reseller", before.status, to);
      return { status: to, statusReason: to === "suspended" ? input.reason : null };
    },
    show: (reseller) => ({ status: reseller.status }),
  });
}
