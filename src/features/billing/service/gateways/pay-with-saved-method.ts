import { authorizeProvider, authorizeTenant } from "@/core/access";
import type { TenantScope } from "@/core/actor";
import { AppError, fieldError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import { configuredGateways, type Gateway } from "@/integrations/gateways";
import { hasExpired } from "../../domain/card-expiry";
import type { AttemptDto } from "../../dto";
import type { ChargeInvoiceInput, PayWithSavedMethodInput } from "../../schemas";
import { chargeSaved } from "./charge-saved";
import { failExpired } from "./fail-expired";
import type { Payable } from "./open-attempt";
import { offeredGateway, payableInvoice, readPayer } from "./payable";
import { findSavedMethod } from "./saved-methods";

/** R77: a client pays all that an invoice owes with a card that it has saved. */
export async function payWithSavedMethod(
  ctx: Context,
  input: PayWithSavedMethodInput,
  gateways: Gateway[] = configuredGateways(),
): Promise<AttemptDto> {
  const scope = authorizeTenant(ctx, "invoice:pay");
  return payInvoice(ctx, scope, input, gateways, () => {
    throw fieldError(["method"], "expired", "This card has expired: pay with another one");
  });
}

/**
 * R75: a job pays an invoice with the client's preferred card; null when it has none, or prefers another way. A card
 * that has expired is not tried: the attempt has failed at once, and says so.
 */
export async function chargePreferredMethod(
  ctx: Context,
  input: ChargeInvoiceInput,
  gateways: Gateway[] = configuredGateways(),
): Promise<AttemptDto | null> {
  const scope = authorizeProvider(ctx, "payment:charge");
  const found = await inTransaction(ctx, scope, async (tx) => {
    const invoice = await tx.invoice.findUnique({ where: { id: input.invoice }, select: { clientId: true } });
    if (!invoice) throw new AppError("not_found");
    const settings = await tx.paymentSettings.findUnique({ where: { clientId: invoice.clientId } });
    return { ...invoice, method: settings?.preferred === "balance" ? null : settings?.paymentMethodId };
  });
  if (!found.method) return null;
  const own: TenantScope = { kind: "tenant", clientId: found.clientId };
  const wanted = { invoice: input.invoice, method: found.method };
  return payInvoice(ctx, own, wanted, gateways, (gateway, payable) => {
    const requestKey = `expired-${wanted.invoice}-${wanted.method}`;
    return failExpired(ctx, own, gateway, { payable, method: { id: wanted.method }, requestKey });
  });
}

async function payInvoice(
  ctx: Context,
  scope: TenantScope,
  { invoice, method: methodId }: PayWithSavedMethodInput,
  gateways: Gateway[],
  whenExpired: (gateway: Gateway, payable: Payable) => Promise<AttemptDto>,
): Promise<AttemptDto> {
  const payer = await readPayer(ctx, scope);
  const method = await findSavedMethod(ctx, scope, methodId);
  const gateway = offeredGateway(method.gateway, payer.currency, gateways);
  const payable = await payableInvoice(ctx, scope, invoice, gateway);
  if (hasExpired(method, ctx.clock.now())) return whenExpired(gateway, payable);
  return chargeSaved(ctx, scope, gateway, { payer, payable, method });
}
