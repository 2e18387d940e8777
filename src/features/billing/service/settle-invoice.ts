import type { Scope } from "@/core/actor";
import { AppError } from "@/core/errors";
import { newId } from "@/core/ids";
import { minorFromDb } from "@/core/money";
import { type Context, callMoneyFunction, inTransaction } from "@/db";
import { tierMoveRecords } from "@/features/resellers";
import { formatInvoiceNumber } from "../domain/invoice-number";
import { dueOf, isPayable } from "../domain/invoice-states";
import { type NewPayment, type PaymentSource, paymentRow } from "./payment-row";
import { checkTolerance, type Difference, differenceRecords, roundingAfter } from "./rounding";
import {
  balanceRecords,
  joinRecords,
  paidRecords,
  paymentRecords,
  type Records,
  type SettledInvoice,
} from "./settlement";

/** What a money function answers to an idempotent request that it has seen before. */
export type MoneyResult = { replay?: { status: number; response: string; body_hash: string } };

const NO_RECORDS: Records = { activity: [], events: [] };

type Options = {
  idempotency?: object | null;
  /** In the invoice's currency; all that it owes when left out. More goes to the balance. */
  amountMinor?: number | undefined;
  /** The attempt that it came by, see receivePayment. */
  attempt?: object | undefined;
  /** What the payment leaves open is let go; by the method `rounding`, the payment is that itself. */
  difference?: Difference | undefined;
};

/**
 * Pays an invoice in one statement, in whole or in part. Of two payments at once the second finds the invoice moved
 * and gets `state_conflict`; a balance that does not cover it is `insufficient_balance`, and nothing has happened.
 */
export async function settleInvoice(
  ctx: Context,
  scope: Scope,
  invoiceId: string,
  source: PaymentSource,
  { idempotency = null, amountMinor, attempt, difference }: Options = {},
): Promise<MoneyResult> {
  const invoice = await readPayable(ctx, scope, invoiceId);
  const { clientId, currency } = invoice;
  const dueMinor = minorFromDb(dueOf(invoice));
  const payment = {
    id: newId(ctx.clock.now()),
    clientId,
    amountMinor: amountMinor ?? dueMinor,
    currency,
    source,
  };
  const rounding = difference && roundingOf(ctx, invoice, payment, difference);
  const askedMinor = dueMinor - (rounding?.row?.amount_minor ?? 0);
  return callMoneyFunction<MoneyResult>(ctx, "pay_invoice", {
    idempotency,
    attempt: attempt ?? null,
    rounding: rounding?.row ?? null,
    invoice_id: invoice.id,
    expected_due_minor: dueMinor,
    at: ctx.clock.now().toISOString(),
    payment: paymentRow(ctx, payment),
    tier_records: tierMoveRecords(ctx, clientId),
    ...joinRecords(recordsOf(ctx, payment, invoice, askedMinor), rounding?.records ?? NO_RECORDS),
  });
}

type Payable = Awaited<ReturnType<typeof readPayable>>;

/** What is let go beside a payment, or by it. */
function roundingOf(ctx: Context, invoice: Payable, payment: NewPayment, difference: Difference) {
  const { clientId, currency, baseCurrency } = invoice;
  const dueMinor = minorFromDb(dueOf(invoice));
  if (payment.source.method === "rounding") {
    checkTolerance(dueMinor, difference, invoice, "reason");
    return { row: null, records: differenceRecords(ctx, payment, settledOf(invoice), difference.reason) };
  }
  const leftMinor = dueMinor - payment.amountMinor;
  if (leftMinor <= 0) return undefined;
  checkTolerance(leftMinor, difference, invoice, "acceptsDifference");
  const rounded = { invoice: settledOf(invoice), clientId, currency, baseCurrency, leftMinor };
  return roundingAfter(ctx, rounded, difference);
}

async function readPayable(ctx: Context, scope: Scope, id: string) {
  const own = scope.kind === "tenant" ? { clientId: scope.clientId } : {};
  const invoice = await inTransaction(ctx, scope, (tx) =>
    tx.invoice.findFirst({ where: { id, ...own }, include: { client: { select: { name: true } } } }),
  );
  if (!invoice) throw new AppError("not_found");
  if (isPayable(invoice.status)) return invoice;
  const number = formatInvoiceNumber(invoice.series, invoice.number);
  throw new AppError("state_conflict", { detail: `Invoice ${number} is ${invoice.status} already.` });
}

function settledOf(invoice: Payable): SettledInvoice {
  const name = formatInvoiceNumber(invoice.series, invoice.number);
  return { id: invoice.id, name, before: invoice.status, orderId: invoice.orderId };
}

/** `askedMinor`: what the invoice owes, without what is let go. */
function recordsOf(ctx: Context, payment: NewPayment, invoice: Payable, askedMinor: number): Records {
  const settled = settledOf(invoice);
  const rest = payment.amountMinor - askedMinor;
  return joinRecords(
    paymentRecords(ctx, payment, settled),
    ...(rest >= 0 ? [paidRecords(ctx, payment.clientId, settled)] : []),
    ...(rest > 0 ? [balanceRecords(ctx, payment, invoice.client.name, rest)] : []),
  );
}
