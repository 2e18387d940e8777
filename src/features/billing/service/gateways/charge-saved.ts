import type { TenantScope } from "@/core/actor";
import { toPublicId } from "@/core/ids";
import { minorFromDb } from "@/core/money";
import { type Context, inTransaction } from "@/db";
import { type Gateway, GatewayError } from "@/integrations/gateways";
import type { AttemptDto } from "../../dto";
import { toAttemptDto } from "./attempt-row";
import { asAppError, customerAt } from "./gateway-customer";
import { openAttempt, type Payable, stillBeingChecked } from "./open-attempt";
import type { Payer } from "./payable";
import { closeAttempt, markUnknown, settleAttempt } from "./settle-attempt";
import { clearTheWay } from "./start-checkout";

type SavedRow = { id: string; reference: string };

/**
 * Charges a saved card, once for each attempt, for verbs and jobs that have authorised. The answer takes effect at
 * once; when there is none, the attempt is `unknown` until the job has asked.
 */
export async function chargeSaved(
  ctx: Context,
  scope: TenantScope,
  gateway: Gateway,
  { payer, payable, method, requestKey }: Charge,
): Promise<AttemptDto> {
  const { saved } = gateway;
  const customer = await customerAt(ctx, scope, gateway, payer);
  if (!saved || !customer) throw new Error(`${gateway.name} saves no cards`);
  await clearTheWay(ctx, scope, payable, gateway, null);
  const wanted = { gateway: gateway.name, kind: "charge" as const, paymentMethodId: method.id, requestKey };
  const { attempt, isNew } = await openAttempt(ctx, scope, payable, wanted);
  if (!isNew) throw stillBeingChecked(attempt);
  try {
    const outcome = await saved.charge({
      attempt: toPublicId("paymentAttempt", attempt.id),
      customer,
      method: method.reference,
      amountMinor: minorFromDb(attempt.amountMinor),
      currency: attempt.currency,
      description: payable.name,
    });
    await settleAttempt(ctx, attempt, outcome);
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    if (error.certainty === "unknown") await markUnknown(ctx, attempt);
    else {
      const failed = {
        clientId: scope.clientId,
        id: attempt.id,
        status: "failed",
        reason: "refused",
      } as const;
      await inTransaction(ctx, scope, (tx) => closeAttempt(tx, ctx, failed));
      throw asAppError(error, true);
    }
  }
  const where = { id: attempt.id };
  return toAttemptDto(
    await inTransaction(ctx, scope, (tx) => tx.paymentAttempt.findUniqueOrThrow({ where })),
  );
}

type Charge = { payer: Payer; payable: Payable; method: SavedRow; requestKey?: string | undefined };
