import { authorizeProvider } from "@/core/access";
import type { Context } from "@/db";
import type { InvoiceDto } from "../dto";
import type { RecordBankTransferInput } from "../schemas";
import { readInvoice } from "./list-invoices";
import { receivedAtOf } from "./received-at";
import { settleInvoice } from "./settle-invoice";

/** R77: records a transfer that paid an invoice; a reference is taken once, so that nothing is recorded twice. */
export async function recordBankTransfer(ctx: Context, input: RecordBankTransferInput): Promise<InvoiceDto> {
  const scope = authorizeProvider(ctx, "payment:record");
  await settleInvoice(ctx, scope, input.invoice, {
    method: "bank_transfer",
    reference: input.reference,
    receivedAt: receivedAtOf(ctx, input.receivedAt),
    recordedByUserId: ctx.actor.kind === "admin" ? ctx.actor.userId : null,
  });
  return readInvoice(ctx, scope, input.invoice);
}
