import type { TenantScope } from "@/core/actor";
import { type Context, inTransaction } from "@/db";
import type { Gateway } from "@/integrations/gateways";
import type { AttemptDto } from "../../dto";
import { toAttemptDto } from "./attempt-row";
import { openAttempt, type Payable } from "./open-attempt";
import { closeAttempt } from "./settle-attempt";

/**
 * What a job would charge to a card that has expired: the gateway is not asked. It stands as a try that failed, with the
 * reason, so that the client and the provider see why nothing was charged. Once for each key.
 */
export async function failExpired(
  ctx: Context,
  scope: TenantScope,
  gateway: Gateway,
  { payable, method, requestKey }: { payable: Payable; method: { id: string }; requestKey: string },
): Promise<AttemptDto> {
  const { clientId } = scope;
  const wanted = { gateway: gateway.name, kind: "charge" as const, paymentMethodId: method.id, requestKey };
  const { attempt, isNew } = await openAttempt(ctx, scope, payable, wanted);
  // Told already, or a page is open on which somebody may be paying.
  if (!isNew) return toAttemptDto(attempt);
  const { id } = attempt;
  return inTransaction(ctx, scope, async (tx) => {
    await closeAttempt(tx, ctx, { clientId, id, status: "failed", reason: "expired_card" });
    return toAttemptDto(await tx.paymentAttempt.findUniqueOrThrow({ where: { id } }));
  });
}
