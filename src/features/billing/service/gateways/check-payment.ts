import { authorizeTenant } from "@/core/access";
import { AppError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import { configuredGateways, type Gateway, gatewayNamed } from "@/integrations/gateways";
import { isOpenAttempt } from "../../domain/attempt-states";
import type { AttemptDto } from "../../dto";
import type { AttemptIdInput } from "../../schemas";
import { toAttemptDto } from "./attempt-row";
import { asAppError } from "./gateway-customer";
import { checkAttempt } from "./reconcile-payments";

/** A client that comes back from a gateway's page asks what has become of its payment. It charges nothing. */
export async function checkPayment(
  ctx: Context,
  { id }: AttemptIdInput,
  gateways: Gateway[] = configuredGateways(),
): Promise<AttemptDto> {
  const scope = authorizeTenant(ctx, "invoice:pay");
  const read = () =>
    inTransaction(ctx, scope, (tx) =>
      tx.paymentAttempt.findFirst({ where: { id, clientId: scope.clientId } }),
    );
  const attempt = await read();
  if (!attempt) throw new AppError("not_found");
  const gateway = gatewayNamed(attempt.gateway, gateways);
  if (!gateway || !isOpenAttempt(attempt.status)) return toAttemptDto(attempt);
  await checkAttempt(ctx, gateway, attempt).catch((error: unknown) => {
    throw asAppError(error);
  });
  return toAttemptDto((await read()) ?? attempt);
}
