import { authorizeProvider } from "@/core/access";
import { AppError, fieldError } from "@/core/errors";
import { newId, toPublicId } from "@/core/ids";
import { formatMoney, minorFromDb } from "@/core/money";
import { type Context, callMoneyFunction, inTransaction } from "@/db";
import { activityRow, eventRow } from "@/features/activity";
import { tierMoveRecords } from "@/features/resellers";
import { formatInvoiceNumber } from "../domain/invoice-number";
import type { InvoiceDto } from "../dto";
import type { RefundInvoiceInput } from "../schemas";
import { readInvoice } from "./list-invoices";

/**
 * Gives back a part of a paid invoice, or all of it, into the client's balance, in one statement: ledger, revenue
 * and tier follow in it. `amountMinor` is in the invoice's currency. Of two refunds at once the second finds the
 * invoice moved and gets `state_conflict`.
 */
export async function refundInvoice(ctx: Context, input: RefundInvoiceInput): Promise<InvoiceDto> {
  const scope = authorizeProvider(ctx, "invoice:refund");
  const invoice = await inTransaction(ctx, scope, (tx) =>
    tx.invoice.findUnique({ where: { id: input.invoice } }),
  );
  if (!invoice) throw new AppError("not_found");
  const { clientId, currency } = invoice;
  const number = formatInvoiceNumber(invoice.series, invoice.number);
  if (invoice.status !== "paid") {
    throw new AppError("state_conflict", {
      detail: `Invoice ${number} is not paid: there is nothing to refund.`,
    });
  }
  const left = minorFromDb(invoice.paidMinor - invoice.refundedMinor);
  if (input.amountMinor > left) {
    throw fieldError(["amount"], "too_large", `At most ${formatMoney(left, currency)} can be refunded`);
  }
  const at = ctx.clock.now().toISOString();
  const refund = {
    id: newId(ctx.clock.now()),
    client_id: clientId,
    invoice_id: invoice.id,
    currency,
    amount_minor: input.amountMinor,
    reason: input.reason,
    refunded_by_user_id: ctx.actor.kind === "admin" ? ctx.actor.userId : null,
    created_at: at,
  };
  await callMoneyFunction(ctx, "refund_invoice", {
    refund,
    expected_refunded_minor: minorFromDb(invoice.refundedMinor),
    tier_records: tierMoveRecords(ctx, clientId),
    ...refundRecords(ctx, { ...refund, invoice: number }),
  });
  return readInvoice(ctx, scope, invoice.id);
}

type RefundRecord = {
  id: string;
  client_id: string;
  invoice_id: string;
  invoice: string;
  currency: string;
  amount_minor: number;
  reason: string;
};

function refundRecords(ctx: Context, refund: RefundRecord) {
  const clientId = refund.client_id;
  const amount = { amount: refund.amount_minor, currency: refund.currency };
  const id = toPublicId("refund", refund.id);
  return {
    activity: [
      activityRow(ctx, {
        action: "invoice.refunded",
        clientId,
        object: { kind: "invoice", id: refund.invoice_id, name: refund.invoice },
        after: { amount, refund: id, reason: refund.reason },
      }),
    ],
    events: [
      eventRow(ctx, {
        type: "payment.refunded",
        clientId,
        object: { id, object: "refund", invoice: toPublicId("invoice", refund.invoice_id), amount },
      }),
    ],
  };
}
