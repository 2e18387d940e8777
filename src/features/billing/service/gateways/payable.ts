import type { TenantScope } from "@/core/actor";
import { AppError, fieldError } from "@/core/errors";
import { minorFromDb } from "@/core/money";
import { type Context, inTransaction } from "@/db";
import { type Gateway, gatewayNamed } from "@/integrations/gateways";
import { formatInvoiceNumber } from "../../domain/invoice-number";
import { dueOf, isPayable } from "../../domain/invoice-states";
import type { Payable } from "./open-attempt";

export type Payer = { id: string; name: string; email: string; currency: string };

/** The client that pays. */
export async function readPayer(ctx: Context, scope: TenantScope): Promise<Payer> {
  const select = { id: true, name: true, email: true, currency: true };
  const client = await inTransaction(ctx, scope, (tx) =>
    tx.client.findUnique({ where: { id: scope.clientId }, select }),
  );
  if (!client) throw new AppError("not_found");
  return client;
}

/** A gateway that takes the client's currency; `validation_failed` at `method` when it isn't offered. */
export function offeredGateway(name: string, currency: string, gateways: Gateway[]): Gateway {
  const gateway = gatewayNamed(name, gateways);
  if (gateway?.offered(currency)) return gateway;
  throw fieldError(["method"], "not_offered", "This way of paying is not offered");
}

/** All that an invoice of the client's still owes, at the least that the gateway can take of it. */
export async function payableInvoice(
  ctx: Context,
  scope: TenantScope,
  id: string,
  gateway: Gateway,
): Promise<Payable> {
  const { clientId } = scope;
  const invoice = await inTransaction(ctx, scope, (tx) => tx.invoice.findFirst({ where: { id, clientId } }));
  if (!invoice) throw new AppError("not_found");
  const name = formatInvoiceNumber(invoice.series, invoice.number);
  if (!isPayable(invoice.status))
    throw new AppError("state_conflict", { detail: `Invoice ${name} is ${invoice.status} already.` });
  const { currency } = invoice;
  const dueMinor = minorFromDb(dueOf(invoice));
  const amountMinor = gateway.payableMinor(dueMinor, currency);
  return { clientId, purpose: "invoice", invoiceId: id, name, amountMinor, dueMinor, currency };
}

/** So much for the client's balance; `validation_failed` at `amount` for what the gateway can't take. */
export function payableTopUp(
  payer: Payer,
  amountMinor: number,
  gateway: Gateway,
  purpose: "top_up" | "auto_top_up" = "top_up",
): Payable {
  if (gateway.payableMinor(amountMinor, payer.currency) !== amountMinor)
    throw fieldError(["amountMinor"], "not_payable", "Take a rounder amount: the last digit has to be 0");
  const { id: clientId, currency } = payer;
  return { clientId, purpose, invoiceId: null, name: "Account balance", amountMinor, dueMinor: 0, currency };
}
