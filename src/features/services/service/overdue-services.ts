import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import type { Context, Tx } from "@/db";
import type { ServiceDto } from "../dto";
import { moveService } from "./move-service";

/** What else is done in the transaction that moves the locked service; it throws to stop the move. */
export type MoveInTransaction = (tx: Tx) => Promise<void>;

/** `first`: before the move, with the service locked. `last`: after it. */
export type OverdueHold = { service: string; first: MoveInTransaction; last?: MoveInTransaction };

const REASON = "overdue";
const shown = ({ status, suspendedBy }: ServiceDto) => ({ status, suspended_by: suspendedBy });

/** R75: holds back a service that is not paid for. One that is held back already is left to who did that. */
export async function suspendOverdue(ctx: Context, { service, first }: OverdueHold): Promise<ServiceDto> {
  const scope = authorizeProvider(ctx, "service:provision");
  return moveService(ctx, scope, {
    id: service,
    action: "service.suspended",
    event: "service.suspended",
    to: "suspended",
    ask: "suspend",
    decide: () => ({ suspendedBy: REASON, statusReason: REASON }),
    first,
    show: shown,
    reason: REASON,
  });
}

/** R75: what was held back for its debts goes on, now that they are paid. `state_conflict` for all else. */
export async function resumeOverdue(ctx: Context, { service, first }: OverdueHold): Promise<ServiceDto> {
  const scope = authorizeProvider(ctx, "service:provision");
  return moveService(ctx, scope, {
    id: service,
    action: "service.unsuspended",
    event: "service.unsuspended",
    to: "active",
    ask: "unsuspend",
    decide: (before) => {
      if (before.suspendedBy !== REASON)
        throw new AppError("state_conflict", { detail: "This service is not held back for its debts." });
      return { suspendedBy: null, statusReason: null };
    },
    first,
    show: shown,
  });
}

/** R75: ends a suspended service for good. Its invoice is the caller's to void, in `last`. */
export async function terminateOverdue(
  ctx: Context,
  { service, first, last }: OverdueHold,
): Promise<ServiceDto> {
  const scope = authorizeProvider(ctx, "service:provision");
  return moveService(ctx, scope, {
    id: service,
    action: "service.terminated",
    event: "service.terminated",
    to: "terminated",
    ask: "terminate",
    decide: (before) => {
      if (before.status !== "suspended")
        throw new AppError("state_conflict", { detail: "This service is not suspended." });
      return { endedAt: ctx.clock.now(), suspendedBy: null, cancelRequestedAt: null, statusReason: REASON };
    },
    first,
    show: ({ status }) => ({ status }),
    reason: REASON,
    keep: async (tx) => last?.(tx),
  });
}
