import type { ResellerStatus } from "@/core/actor";
import { assertTransition, type Transitions } from "@/core/transitions";
import type { Context, Prisma, Tx } from "@/db";
import type { Action, EventType } from "@/features/activity";
import { revokeAllApiKeys } from "@/features/api-keys";
import type { ResellerDto } from "../dto";
import type { ResellerStatusInput, SuspendResellerInput } from "../schemas";
import { changeReseller } from "./change-reseller";

const TRANSITIONS: Transitions<ResellerStatus> = {
  active: ["suspended", "inactive"],
  suspended: ["active", "inactive"],
  inactive: ["active"],
};

type Move = {
  to: ResellerStatus;
  action: Action;
  event: EventType;
  data: Pick<Prisma.ResellerUpdateInput, "statusReason" | "renewalsHeld">;
  also?: (tx: Tx) => Promise<Record<string, unknown>>;
};

/**
 * R57: no new orders, API answers 403, portal is read-only; running services keep running, and what is paid for is
 * still provisioned. Their renewals are kept, or held until the reseller is active again.
 */
export async function suspendReseller(ctx: Context, input: SuspendResellerInput): Promise<ResellerDto> {
  const { renewals, ...rest } = input;
  return changeStatus(ctx, rest, {
    to: "suspended",
    action: "reseller.suspended",
    event: "reseller.suspended",
    data: { statusReason: input.reason, renewalsHeld: renewals === "hold" },
    also: async () => ({ renewals }),
  });
}

/** Everything is as it was before; renewals that were held go on. Keys that were revoked stay so. */
export async function reactivateReseller(ctx: Context, input: ResellerStatusInput): Promise<ResellerDto> {
  return changeStatus(ctx, input, {
    to: "active",
    action: "reseller.reactivated",
    event: "reseller.reactivated",
    data: { statusReason: null, renewalsHeld: false },
  });
}

/** R58: the reseller sections are gone, its keys are revoked, prices are retail; history stays. */
export async function deactivateReseller(ctx: Context, input: ResellerStatusInput): Promise<ResellerDto> {
  return changeStatus(ctx, input, {
    to: "inactive",
    action: "reseller.deactivated",
    event: "reseller.deactivated",
    data: { statusReason: input.reason, renewalsHeld: false },
    also: async (tx) => ({ revoked_api_keys: await revokeAllApiKeys(tx, ctx, input.id) }),
  });
}

function changeStatus(ctx: Context, input: ResellerStatusInput, move: Move): Promise<ResellerDto> {
  return changeReseller(ctx, {
    ...input,
    action: move.action,
    event: move.event,
    also: move.also,
    decide: (before) => {
      assertTransition(TRANSITIONS, "reseller", before.status, move.to);
      return { status: move.to, ...move.data };
    },
    show: (reseller) => ({ status: reseller.status }),
  });
}
