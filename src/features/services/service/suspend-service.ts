import { authorizeEither } from "@/core/access";
import { AppError } from "@/core/errors";
import type { Context } from "@/db";
import type { ServiceDto } from "../dto";
import type { SuspendServiceInput, UnsuspendServiceInput } from "../schemas";
import { type Keep, moveService } from "./move-service";

const shown = ({ status, suspendedBy }: ServiceDto) => ({ status, suspended_by: suspendedBy });

/**
 * Holds a running service back: an admin any of them, a reseller its own. The provider may take over what a reseller
 * has suspended, so that the reseller can no longer let it go on.
 */
export async function suspendService(
  ctx: Context,
  input: SuspendServiceInput,
  keep?: Keep<ServiceDto>,
): Promise<ServiceDto> {
  const scope = authorizeEither(ctx, "service:suspend", "service:manage");
  const by = scope.kind === "tenant" ? "reseller" : "provider";
  return moveService(ctx, scope, {
    id: input.id,
    action: "service.suspended",
    event: "service.suspended",
    to: "suspended",
    mayStay: true,
    ask: "suspend",
    decide: (before) => {
      if (before.status === "suspended" && (by === "reseller" || before.suspendedBy === "provider"))
        throw new AppError("state_conflict", { detail: "This service is suspended already." });
      return { suspendedBy: by, statusReason: input.reason ?? null };
    },
    show: shown,
    reason: input.reason,
    keep,
  });
}

/** Lets a suspended service go on. A reseller only what it suspended itself. */
export async function unsuspendService(
  ctx: Context,
  input: UnsuspendServiceInput,
  keep?: Keep<ServiceDto>,
): Promise<ServiceDto> {
  const scope = authorizeEither(ctx, "service:suspend", "service:manage");
  return moveService(ctx, scope, {
    id: input.id,
    action: "service.unsuspended",
    event: "service.unsuspended",
    to: "active",
    ask: "unsuspend",
    decide: (before) => {
      if (before.status !== "suspended")
        throw new AppError("state_conflict", { detail: "This service is not suspended." });
      if (scope.kind === "tenant" && before.suspendedBy !== "reseller")
        throw new AppError("state_conflict", { detail: "You did not suspend this service: ask for it." });
      return { suspendedBy: null, statusReason: null };
    },
    show: shown,
    reason: input.reason,
    keep,
  });
}
