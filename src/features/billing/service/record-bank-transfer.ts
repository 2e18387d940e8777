import { authorizeProvider } from "@/core/access";
import type { Context } from "@/db";
import { getSettings } from "@/features/settings";
import type { InvoiceDto } from "../dto";
import type { RecordBankTransferInput } from "../schemas";
import { bankTransferOf } from "./bank-transfer";
import { readInvoice } from "./list-invoices";
import { creditedFor, currencyOf } from "./received-in";
import { settleInvoice } from "./settle-invoice";

/**
 * R74, R77: records a transfer that paid an invoice, in whole or in part; what is too much goes to the balance. A
 * reference is taken once, so that nothing is recorded twice. With `acceptsDifference` what it leaves open is let go in
 * the same statement; more than the tolerance is `validation_failed` there, and nothing is recorded.
 */
export async function recordBankTransfer(ctx: Context, input: RecordBankTransferInput): Promise<InvoiceDto> {
  const scope = authorizeProvider(ctx, "payment:record");
  const { invoice, amountMinor, reference } = input;
  const difference = input.acceptsDifference
    ? { toleranceMinor: (await getSettings(ctx)).billing.roundingToleranceMinor, reason: reference }
    : undefined;
  const credited = input.received
    ? await creditedFor(ctx, scope, input.received, {
        to: await currencyOf(ctx, scope, { invoice }),
        day: input.receivedAt,
      })
    : { amountMinor, received: undefined };
  const source = bankTransferOf(ctx, input, credited.received);
  await settleInvoice(ctx, scope, invoice, source, { amountMinor: credited.amountMinor, difference });
  return readInvoice(ctx, scope, invoice);
}
