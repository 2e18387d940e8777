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

/** An invoice as it was read, in whichever way; `name`: its number, `dueMinor`: what it owes, in its currency. */
export type ReadInvoice = {
  id: string;
  clientId: string;
  clientName: string;
  orderId: string | null;
  name: string;
  status: string;
  currency: string;
  dueMinor: number;
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
  { difference, amountMinor, ...options }: Options = {},
): Promise<MoneyResult> {
  const invoice = await readPayable(ctx, scope, invoiceId);
  const payment = paymentFor(ctx, invoice, source, amountMinor);
  return takePayment(
    ctx,
    invoice,
    payment,
    options,
    difference && roundingOf(ctx, invoice, payment, difference),
  );
}

/** The same from the client's balance, for an invoice that the caller has read already. */
export async function settleFromBalance(
  ctx: Context,
  invoice: ReadInvoice,
  options: Pick<Options, "idempotency"> = {},
): Promise<MoneyResult> {
  return takePayment(ctx, invoice, paymentFor(ctx, invoice, { method: "balance" }), options);
}

function paymentFor(
  ctx: Context,
  { clientId, currency, dueMinor }: ReadInvoice,
  source: PaymentSource,
  amountMinor = dueMinor,
): NewPayment {
  return { id: newId(ctx.clock.now()), clientId, amountMinor, currency, source };
}

type Rounding = { row: { amount_minor: number } | null; records: Records };

function takePayment(
  ctx: Context,
  invoice: ReadInvoice,
  payment: NewPayment,
  { idempotency = null, attempt }: Pick<Options, "idempotency" | "attempt">,
  rounding?: Rounding,
): Promise<MoneyResult> {
  const askedMinor = invoice.dueMinor - (rounding?.row?.amount_minor ?? 0);
  return callMoneyFunction<MoneyResult>(ctx, "pay_invoice", {
    idempotency,
    attempt: attempt ?? null,
    rounding: rounding?.row ?? null,
    invoice_id: invoice.id,
    expected_due_minor: invoice.dueMinor,
    at: ctx.clock.now().toISOString(),
    payment: paymentRow(ctx, payment),
    tier_records: tierMoveRecords(ctx, invoice.clientId),
    ...joinRecords(recordsOf(ctx, payment, invoice, askedMinor), rounding?.records ?? NO_RECORDS),
  });
}

type Payable = ReadInvoice & { baseCurrency: string };

/** What is let go beside a payment, or by it. */
function roundingOf(
  ctx: Context,
  invoice: Payable,
  payment: NewPayment,
  difference: Difference,
): Rounding | undefined {
  const { clientId, currency, baseCurrency, dueMinor } = invoice;
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

async function readPayable(ctx: Context, scope: Scope, id: string): Promise<Payable> {
  const own = scope.kind === "tenant" ? { clientId: scope.clientId } : {};
  const invoice = await inTransaction(ctx, scope, (tx) =>
    tx.invoice.findFirst({ where: { id, ...own }, include: { client: { select: { name: true } } } }),
  );
  if (!invoice) throw new AppError("not_found");
  const { clientId, client, orderId, series, number, status, currency, baseCurrency } = invoice;
  const name = formatInvoiceNumber(series, number);
  if (!isPayable(status))
    throw new AppError("state_conflict", { detail: `Invoice ${name} is ${status} already.` });
  const dueMinor = minorFromDb(dueOf(invoice));
  return { id, clientId, clientName: client.name, orderId, name, status, currency, baseCurrency, dueMinor };
}

function settledOf({ id, name, status, orderId }: ReadInvoice): SettledInvoice {
  return { id, name, before: status, orderId };
}

/** `askedMinor`: what the invoice owes, without what is let go. */
function recordsOf(ctx: Context, payment: NewPayment, invoice: ReadInvoice, askedMinor: number): Records {
  const settled = settledOf(invoice);
  const rest = payment.amountMinor - askedMinor;
  return joinRecords(
    paymentRecords(ctx, payment, settled),
    ...(rest >= 0 ? [paidRecords(ctx, payment.clientId, settled)] : []),
    ...(rest > 0 ? [balanceRecords(ctx, payment, invoice.clientName, rest)] : []),
  );
}
