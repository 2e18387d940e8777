import { authorizeProvider } from "@/core/access";
import type { Context } from "@/db";
import type { InvoiceDto } from "../dto";
import type { RecordBankTransferInput } from "../schemas";
import { bankTransferOf } from "./bank-transfer";
import { readInvoice } from "./list-invoices";
import { settleInvoice } from "./settle-invoice";

/**
 * R74, R77: records a transfer that paid an invoice, in whole or in part; what is too much goes to the balance. A
 * reference is taken once, so that nothing is recorded twice.
 */
export async function recordBankTransfer(ctx: Context, input: RecordBankTransferInput): Promise<InvoiceDto> {
  const scope = authorizeProvider(ctx, "payment:record");
  const { invoice, amountMinor } = input;
  await settleInvoice(ctx, scope, invoice, bankTransferOf(ctx, input), { amountMinor });
  return readInvoice(ctx, scope, invoice);
}
