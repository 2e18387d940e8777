import { authorizeTenant } from "@/core/access";
import type { TenantScope } from "@/core/actor";
import { toPublicId } from "@/core/ids";
import { minorFromDb } from "@/core/money";
import { type Context, inTransaction } from "@/db";
import { env } from "@/env";
import { type Checkout, configuredGateways, type Gateway, GatewayError } from "@/integrations/gateways";
import type { CheckoutDto } from "../../dto";
import type { StartCheckoutInput, StartTopUpInput } from "../../schemas";
import { type AttemptRow, questionOf } from "./attempt-row";
import { asAppError, customerAt } from "./gateway-customer";
import { findOpenAttempt, openAttempt, type Payable, stillBeingChecked } from "./open-attempt";
import { offeredGateway, payableInvoice, payableTopUp, readPayer } from "./payable";
import { closeAttempt, settleAttempt } from "./settle-attempt";

/** A page that is over within this time is made anew. */
const TIME_TO_PAY_MS = 10 * 60_000;

/**
 * R77: where a client pays an invoice by a gateway's page. Asked for again, or twice at once, it is the same page, until
 * the invoice owes another amount; while a charge may have happened, `state_conflict`.
 */
export async function startCheckout(
  ctx: Context,
  input: StartCheckoutInput,
  gateways: Gateway[] = configuredGateways(),
): Promise<CheckoutDto> {
  const scope = authorizeTenant(ctx, "invoice:pay");
  const payer = await readPayer(ctx, scope);
  const gateway = offeredGateway(input.method, payer.currency, gateways);
  const payable = await payableInvoice(ctx, scope, input.invoice, gateway);
  const customer = await customerAt(ctx, scope, gateway, payer);
  await clearTheWay(ctx, scope, payable, gateway, { customer, savesMethod: input.savesMethod });
  const wanted = { gateway: gateway.name, kind: "checkout" as const, savesMethod: input.savesMethod };
  const { attempt } = await openAttempt(ctx, scope, payable, wanted);
  if (attempt.kind !== "checkout" || attempt.status !== "started") throw stillBeingChecked(attempt);
  const path = `/portal/invoices/${toPublicId("invoice", input.invoice)}`;
  return pageOf(ctx, scope, gateway, { attempt, payable, customer, path });
}

/** R77: the same for an amount that goes to the balance. The same `requestKey` is the same attempt. */
export async function startTopUp(
  ctx: Context,
  input: StartTopUpInput,
  gateways: Gateway[] = configuredGateways(),
): Promise<CheckoutDto> {
  const scope = authorizeTenant(ctx, "balance:add");
  const payer = await readPayer(ctx, scope);
  const gateway = offeredGateway(input.method, payer.currency, gateways);
  const payable = payableTopUp(payer, input.amountMinor, gateway);
  const customer = await customerAt(ctx, scope, gateway, payer);
  const { savesMethod, requestKey } = input;
  const wanted = { gateway: gateway.name, kind: "checkout" as const, savesMethod, requestKey };
  const { attempt } = await openAttempt(ctx, scope, payable, wanted);
  if (attempt.status !== "started") throw stillBeingChecked(attempt);
  return pageOf(ctx, scope, gateway, { attempt, payable, customer, path: "/portal/balance" });
}

/** An open page that would take a wrong amount, or does not last, is withdrawn first. What was paid on it counts. */
export async function clearTheWay(
  ctx: Context,
  scope: TenantScope,
  payable: Payable,
  gateway: Gateway,
  wanted: { customer: string | null; savesMethod: boolean } | null,
): Promise<void> {
  const open = await findOpenAttempt(ctx, scope, payable);
  if (!open) return;
  if (open.kind !== "checkout" || open.gateway !== gateway.name) throw stillBeingChecked(open);
  const lasts = open.expiresAt.getTime() - ctx.clock.now().getTime() > TIME_TO_PAY_MS;
  const fits =
    minorFromDb(open.amountMinor) === payable.amountMinor && open.savesMethod === wanted?.savesMethod;
  if (wanted && lasts && fits && open.status === "started") return;
  const where = { clientId_gateway: { clientId: scope.clientId, gateway: gateway.name } };
  const known = await inTransaction(ctx, scope, (tx) => tx.gatewayCustomer.findUnique({ where }));
  const outcome = await gateway.withdraw(questionOf(open, known?.reference ?? null)).catch((error) => {
    throw asAppError(error);
  });
  // Nobody has been given a page that the gateway has never heard of.
  await settleAttempt(ctx, open, outcome.state === "unheard_of" ? { state: "expired" } : outcome);
  if (outcome.state === "succeeded" || outcome.state === "pending") throw stillBeingChecked(open);
}

type Page = { attempt: AttemptRow; payable: Payable; customer: string | null; path: string };

/** The page for an attempt: everything that is asked follows from the attempt, so that asking again gets the same. */
async function pageOf(
  ctx: Context,
  scope: TenantScope,
  gateway: Gateway,
  { attempt, payable, customer, path }: Page,
): Promise<CheckoutDto> {
  const id = toPublicId("paymentAttempt", attempt.id);
  const url = `${env.APP_URL}${path}`;
  let checkout: Checkout;
  try {
    checkout = await gateway.createCheckout({
      attempt: id,
      customer,
      amountMinor: minorFromDb(attempt.amountMinor),
      currency: attempt.currency,
      description: payable.name,
      savesMethod: attempt.savesMethod,
      successUrl: `${url}?payment=${id}`,
      cancelUrl: url,
      expiresAt: attempt.expiresAt,
    });
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    // Whether it was made or not: nobody has its address, so that nobody can have paid on it.
    const failed = { clientId: scope.clientId, id: attempt.id, status: "failed", reason: "no_page" } as const;
    await inTransaction(ctx, scope, (tx) => closeAttempt(tx, ctx, failed));
    throw asAppError(error, true);
  }
  const { reference } = checkout;
  await inTransaction(ctx, scope, (tx) =>
    tx.paymentAttempt.updateMany({ where: { id: attempt.id, reference: null }, data: { reference } }),
  );
  return { attempt: id, url: checkout.kind === "page" ? checkout.url : null, reference };
}
