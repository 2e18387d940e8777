import { authorizeProvider } from "@/core/access";
import { AppError, fieldError } from "@/core/errors";
import { newId, toPublicId } from "@/core/ids";
import { formatMoney, minorFromDb } from "@/core/money";
import { type Context, callMoneyFunction, inTransaction, type Prisma } from "@/db";
import { activityRow, eventRow } from "@/features/activity";
import { tierMoveRecords } from "@/features/resellers";
import { getCompanySettings } from "@/features/settings";
import { formatInvoiceNumber } from "../domain/invoice-number";
import { dueOf, isPayable } from "../domain/invoice-states";
import type { InvoiceDto } from "../dto";
import type { CreditInvoiceInput } from "../schemas";
import { creditNoteRow } from "./credit-note-row";
import { roundedOf } from "./invoice-row";
import { readInvoice } from "./list-invoices";
import { joinRecords, paidRecords, type Records } from "./settlement";

type Row = Prisma.InvoiceGetPayload<object>;

/**
 * R74: a credit note over a part of an invoice, or all of it, in one statement: ledger, revenue and tier follow in it.
 * What is not paid yet is written off, and the invoice is settled once nothing is left; of a paid invoice it goes to the
 * client's balance. `amountMinor` is in the invoice's currency, tax included. Of two at once the second finds the
 * invoice moved and gets `state_conflict`.
 */
export async function creditInvoice(ctx: Context, input: CreditInvoiceInput): Promise<InvoiceDto> {
  const scope = authorizeProvider(ctx, "invoice:credit");
  const invoice = await inTransaction(ctx, scope, (tx) =>
    tx.invoice.findUnique({
      where: { id: input.invoice },
      include: { allocations: { include: { payment: { select: { method: true } } } } },
    }),
  );
  if (!invoice) throw new AppError("not_found");
  const leftMinor = creditableMinor(invoice, roundedOf(invoice.allocations));
  if (input.amountMinor > leftMinor) {
    throw fieldError(
      ["amount"],
      "too_large",
      `At most ${formatMoney(leftMinor, invoice.currency)} can be credited`,
    );
  }
  const destination = isPayable(invoice.status) ? "invoice" : "balance";
  const { amountMinor, reason } = input;
  await writeCreditNote(ctx, invoice, { destination, amountMinor, reason });
  return readInvoice(ctx, scope, invoice.id);
}

/**
 * The credit note itself, for verbs that have authorised. `refund`: what a gateway has taken on, claimed in the same
 * statement (see `settle_refund`).
 */
export async function writeCreditNote(
  ctx: Context,
  invoice: Row,
  credit: Omit<Credit, "id">,
  refund: object | null = null,
): Promise<void> {
  await callMoneyFunction(ctx, "credit_invoice", {
    refund,
    ...(await creditParameters(ctx, invoice, credit)),
  });
}

/** What a money function needs to write a credit note: its row, where the invoice stands, and the records. */
export async function creditParameters(ctx: Context, invoice: Row, credit: Omit<Credit, "id">) {
  const id = newId(ctx.clock.now());
  const seller = await getCompanySettings(ctx);
  return {
    credit_note: creditNoteRow(ctx, { id, seller, ...credit, ...ownerOf(invoice) }),
    expected_paid_minor: minorFromDb(invoice.paidMinor),
    expected_credited_minor: minorFromDb(invoice.creditedMinor),
    expected_refunded_minor: minorFromDb(invoice.refundedMinor),
    tier_records: tierMoveRecords(ctx, invoice.clientId),
    ...creditRecords(ctx, invoice, { id, ...credit }),
  };
}

/** What of it can still be written off or given back, in minor units. */
function creditableMinor(invoice: Row, rounded: bigint): number {
  const number = formatInvoiceNumber(invoice.series, invoice.number);
  if (invoice.status === "void")
    throw new AppError("state_conflict", {
      detail: `Invoice ${number} is void: there is nothing to credit.`,
    });
  const cameInMinor = invoice.paidMinor - rounded;
  return minorFromDb(isPayable(invoice.status) ? dueOf(invoice) : cameInMinor - invoice.refundedMinor);
}

function ownerOf({ clientId, currency, id, priceKind }: Row) {
  return { clientId, currency, invoiceId: id, priceKind };
}

type Credit = { id: string; destination: string; amountMinor: number; reason: string };

function creditRecords(ctx: Context, invoice: Row, credit: Credit): Records {
  const { clientId, currency } = invoice;
  const name = formatInvoiceNumber(invoice.series, invoice.number);
  const amount = { amount: credit.amountMinor, currency };
  const creditNote = toPublicId("creditNote", credit.id);
  const isRefund = credit.destination !== "invoice";
  const object = {
    id: creditNote,
    object: "credit_note",
    invoice: toPublicId("invoice", invoice.id),
    amount,
  };
  const written: Records = {
    activity: [
      activityRow(ctx, {
        action: isRefund ? "invoice.refunded" : "invoice.credited",
        clientId,
        object: { kind: "invoice", id: invoice.id, name },
        after: { amount, credit_note: creditNote, reason: credit.reason },
      }),
    ],
    events: [
      eventRow(ctx, { type: "credit_note.created", clientId, object }),
      ...(isRefund ? [eventRow(ctx, { type: "payment.refunded", clientId, object })] : []),
    ],
  };
  if (isRefund || credit.amountMinor < minorFromDb(dueOf(invoice))) return written;
  const settled = { id: invoice.id, name, before: invoice.status, orderId: invoice.orderId };
  return joinRecords(written, paidRecords(ctx, clientId, settled));
}
