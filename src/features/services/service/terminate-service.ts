import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import type { Context, Tx } from "@/db";
import type { ServiceDto } from "../dto";
import type { TerminateServiceInput } from "../schemas";
import { lapsePending } from "./cancel-service";
import { lapseRenewals } from "./lapse-renewals";
import { moveService } from "./move-service";

/** Removes what a suspended or cancelled service has left behind: for good. */
export async function terminateService(ctx: Context, input: TerminateServiceInput): Promise<ServiceDto> {
  const scope = authorizeProvider(ctx, "service:manage");
  return moveService(ctx, scope, {
    id: input.id,
    action: "service.terminated",
    event: "service.terminated",
    to: "terminated",
    ask: "terminate",
    decide: (before) => ({
      endedAt: before.endedAt ?? ctx.clock.now(),
      suspendedBy: null,
      cancelRequestedAt: null,
      statusReason: input.reason,
    }),
    first: async (tx, before) => {
      await refuseNeverStarted(tx, before.id);
      await lapsePending(tx, ctx, before);
      await lapseRenewals(tx, ctx, before, { begun: true });
    },
    show: ({ status }) => ({ status }),
    reason: input.reason,
  });
}

/** Of an order that was cancelled nothing is there to be removed: provisioning has never heard of it. */
async function refuseNeverStarted(tx: Tx, serviceId: string): Promise<void> {
  if ((await tx.provisioningAction.count({ where: { serviceId, kind: "create" } })) > 0) return;
  throw new AppError("state_conflict", { detail: "This service never started: nothing of it is left." });
}
