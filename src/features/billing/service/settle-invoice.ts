import type { Scope } from "@/core/actor";
import { AppError } from "@/core/errors";
import { newId } from "@/core/ids";
import { minorFromDb } from "@/core/money";
import { type Context, callMoneyFunction, inTransaction } from "@/db";
import { tierMoveRecords } from "@/features/resellers";
import { formatInvoiceNumber } from "../domain/invoice-number";
import { type PaymentSource, paymentRow, settlementRecords } from "./settlement";

/** What a money function answers to an idempotent request that it has seen before. */
export type MoneyResult = { replay?: { status: number; response: string; body_hash: string } };

/**
 * Pays all that an invoice still owes, in one statement. Of two payments at once the second finds the invoice moved
 * and gets `state_conflict`; a balance that does not cover it is `insufficient_balance`, and nothing has happened.
 */
export async function settleInvoice(
  ctx: Context,
  scope: Scope,
  invoiceId: string,
  source: PaymentSource,
  extra: { idempotency?: object | null } = {},
): Promise<MoneyResult> {
  const own = scope.kind === "tenant" ? { clientId: scope.clientId } : {};
  const invoice = await inTransaction(ctx, scope, (tx) =>
    tx.invoice.findFirst({ where: { id: invoiceId, ...own } }),
  );
  if (!invoice) throw new AppError("not_found");
  const number = formatInvoiceNumber(invoice.series, invoice.number);
  if (invoice.status === "paid" || invoice.status === "void") {
    throw new AppError("state_conflict", { detail: `Invoice ${number} is ${invoice.status} already.` });
  }
  const amountMinor = minorFromDb(invoice.totalMinor - invoice.paidMinor);
  const payment = paymentRow(ctx, {
    id: newId(ctx.clock.now()),
    clientId: invoice.clientId,
    amountMinor,
    currency: invoice.currency,
    source,
  });
  return callMoneyFunction<MoneyResult>(ctx, "pay_invoice", {
    ...extra,
    client_id: invoice.clientId,
    invoice_id: invoice.id,
    expected_paid_minor: minorFromDb(invoice.paidMinor),
    at: ctx.clock.now().toISOString(),
    payment,
    tier_records: tierMoveRecords(ctx, invoice.clientId),
    ...settlementRecords(ctx, {
      clientId: invoice.clientId,
      payment: { id: payment.id, amountMinor, currency: invoice.currency, source },
      invoice: { id: invoice.id, name: number, before: invoice.status },
      orderId: invoice.orderId,
    }),
  });
}
