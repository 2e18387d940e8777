import type { ResellerStatus } from "@/core/actor";
import { assertTransition } from "@/core/transitions";
import type { Context, Prisma, Tx } from "@/db";
import type { Action, EventType } from "@/features/activity";
import { revokeAllApiKeys } from "@/features/api-keys";
import { RESELLER_TRANSITIONS } from "../domain/reseller-states";
import type { ResellerDto } from "../dto";
import type { ResellerStatusInput, SuspendResellerInput } from "../schemas";
import { changeReseller, type ResellerChange } from "./change-reseller";

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
  return changeReseller(ctx, suspension(input));
}

/** Everything is as it was before; renewals that were held go on. Keys that were revoked stay so. */
export async function reactivateReseller(ctx: Context, input: ResellerStatusInput): Promise<ResellerDto> {
  return changeReseller(ctx, reactivation(input));
}

/** R58: the reseller sections are gone, its keys are revoked, prices are retail; history stays. */
export async function deactivateReseller(ctx: Context, input: ResellerStatusInput): Promise<ResellerDto> {
  return changeReseller(ctx, deactivation(ctx, input));
}

export function suspension({ renewals, ...input }: SuspendResellerInput): ResellerChange {
  return statusChange(input, {
    to: "suspended",
    action: "reseller.suspended",
    event: "reseller.suspended",
    data: { statusReason: input.reason, renewalsHeld: renewals === "hold" },
    also: async () => ({ renewals }),
  });
}

export function reactivation(input: ResellerStatusInput): ResellerChange {
  return statusChange(input, {
    to: "active",
    action: "reseller.reactivated",
    event: "reseller.reactivated",
    data: { statusReason: null, renewalsHeld: false },
  });
}

export function deactivation(ctx: Context, input: ResellerStatusInput): ResellerChange {
  return statusChange(input, {
    to: "inactive",
    action: "reseller.deactivated",
    event: "reseller.deactivated",
    data: { statusReason: input.reason, renewalsHeld: false },
    also: async (tx) => ({ revoked_api_keys: await revokeAllApiKeys(tx, ctx, input.id) }),
  });
}

function statusChange(input: ResellerStatusInput, { to, data, ...move }: Move): ResellerChange {
  return {
    ...input,
    ...move,
    decide: (before) => {
      assertTransition(RESELLER_TRANSITIONS, "reseller", before.status, to);
      return { status: to, ...data };
    },
    show: (reseller) => ({ status: reseller.status }),
  };
}
