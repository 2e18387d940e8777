import { authorizeEither } from "@/core/access";
import { AppError } from "@/core/errors";
import type { Context, Tx } from "@/db";
import type { ServiceDto } from "../dto";
import type { CancelServiceInput, ServiceIdInput } from "../schemas";
import { lapseRenewals } from "./lapse-renewals";
import { type Keep, moveService } from "./move-service";
import type { PendingChange, ServiceRow } from "./service-row";

/**
 * R52: ends a service, now or with the period that is paid for; until then that can be taken back. What waits for an
 * open invoice lapses with it. Nothing is paid back: an admin may refund.
 */
export async function cancelService(
  ctx: Context,
  input: CancelServiceInput,
  keep?: Keep<ServiceDto>,
): Promise<ServiceDto> {
  const scope = authorizeEither(ctx, "service:write", "service:manage");
  const { id, reason } = input;
  if (input.when === "now")
    return moveService(ctx, scope, {
      id,
      action: "service.cancelled",
      event: "service.cancelled",
      to: "cancelled",
      ask: "cancel",
      decide: (before) => {
        refuseUnlessStarted(before);
        const reasonOf = reason ?? before.statusReason;
        const endedAt = ctx.clock.now();
        return { endedAt, suspendedBy: null, statusReason: reasonOf, cancelRequestedAt: null };
      },
      first: async (tx, before) => {
        await lapsePending(tx, ctx, before);
        await lapseRenewals(tx, ctx, before, { begun: true });
      },
      show: ({ status }) => ({ status }),
      reason,
      keep,
    });
  return moveService(ctx, scope, {
    id,
    action: "service.cancellation_scheduled",
    event: "service.changed",
    decide: (before) => {
      refuseUnlessRunning(before, ctx.clock.now());
      return { cancelRequestedAt: ctx.clock.now() };
    },
    first: async (tx, before) => {
      // A renewal, or a period of another cycle, that nobody has paid yet contradicts it; a change of what runs does not.
      const pending = before.pendingChange as PendingChange | null;
      if (pending && (pending.kind === "renewal" || pending.cycle)) await lapsePending(tx, ctx, before);
      await lapseRenewals(tx, ctx, before, { begun: false });
    },
    show: endsOn,
    reason,
    keep,
  });
}

/** Takes a cancellation at the period's end back. */
export async function keepService(
  ctx: Context,
  input: ServiceIdInput,
  keep?: Keep<ServiceDto>,
): Promise<ServiceDto> {
  const scope = authorizeEither(ctx, "service:write", "service:manage");
  return moveService(ctx, scope, {
    id: input.id,
    action: "service.cancellation_withdrawn",
    event: "service.changed",
    decide: (before) => {
      const isEnding = before.cancelRequestedAt !== null && !isOver(before, ctx.clock.now());
      if (!isEnding || (before.status !== "active" && before.status !== "suspended"))
        throw new AppError("state_conflict", { detail: "This service is not about to be cancelled." });
      return { cancelRequestedAt: null };
    },
    show: endsOn,
    keep,
  });
}

/** Voids the invoice that a change or renewal waits for; one that is paid meanwhile is left to the job. */
export async function lapsePending(tx: Tx, ctx: Context, { id, clientId }: ServiceRow): Promise<boolean> {
  const rows = await tx.$queryRaw<{ lapsed: boolean }[]>`
    SELECT lapse_service_charge(${clientId}::uuid, ${id}::uuid, ${ctx.clock.now()}) AS lapsed`;
  return rows[0]?.lapsed === true;
}

const endsOn = ({ cancelAtPeriodEnd, periodEnd }: ServiceDto) => ({
  ends_at: cancelAtPeriodEnd ? periodEnd : null,
});

function refuseUnlessStarted({ status }: ServiceRow): void {
  if (status !== "pending") return;
  throw new AppError("state_conflict", { detail: "This service is not paid for yet: cancel its order." });
}

function refuseUnlessRunning(before: ServiceRow, now: Date): void {
  const refuse = (detail: string) => new AppError("state_conflict", { detail });
  if (before.status !== "active" && before.status !== "suspended")
    throw refuse("Only a service that runs can end with its period.");
  if (!before.periodEnd || isOver(before, now)) throw refuse("No paid period is left: cancel it now.");
  if (before.cancelRequestedAt) throw refuse("This service ends with its period already.");
}

function isOver({ periodEnd }: ServiceRow, now: Date): boolean {
  return periodEnd !== null && periodEnd <= now;
}
