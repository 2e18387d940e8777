import { authorizeEither } from "@/core/access";
import { AppError } from "@/core/errors";
import type { Context } from "@/db";
import type { ServiceDto } from "../dto";
import type { ServiceIdInput } from "../schemas";
import { lapsePending } from "./cancel-service";
import { type Keep, moveService } from "./move-service";

/** Takes a change or renewal back that waits for payment: its invoice is void, the service stays as it is. */
export async function withdrawCharge(
  ctx: Context,
  input: ServiceIdInput,
  keep?: Keep<ServiceDto>,
): Promise<ServiceDto> {
  const scope = authorizeEither(ctx, "service:write", "service:manage");
  return moveService(ctx, scope, {
    id: input.id,
    action: "service.charge_withdrawn",
    event: "service.changed",
    decide: (before) => {
      if (!before.pendingChange)
        throw new AppError("state_conflict", { detail: "Nothing waits for payment here." });
      return {};
    },
    first: async (tx, before) => {
      if (await lapsePending(tx, ctx, before)) return;
      throw new AppError("state_conflict", { detail: "Its invoice has been paid meanwhile." });
    },
    show: ({ pending }) => ({ waits_for: pending?.invoiceId ?? null }),
    keep,
  });
}
