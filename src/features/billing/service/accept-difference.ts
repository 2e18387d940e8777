import { authorizeProvider } from "@/core/access";
import type { Context } from "@/db";
import { getSettings } from "@/features/settings";
import type { InvoiceDto } from "../dto";
import type { AcceptDifferenceInput } from "../schemas";
import { readInvoice } from "./list-invoices";
import { roundingSource } from "./rounding";
import { settleInvoice } from "./settle-invoice";

/**
 * R74: lets go what a bank transfer has left open of an invoice, when that is no more than the tolerance of the
 * settings: the invoice is paid, with all that follows, and the provider's rounding account bears the rest. Too much is
 * `validation_failed` at `reason`; an invoice that no transfer has paid a part of is `state_conflict`.
 */
export async function acceptDifference(ctx: Context, input: AcceptDifferenceInput): Promise<InvoiceDto> {
  const scope = authorizeProvider(ctx, "payment:record");
  const { invoice, reason } = input;
  const { billing } = await getSettings(ctx);
  const difference = { toleranceMinor: billing.roundingToleranceMinor, reason };
  await settleInvoice(ctx, scope, invoice, roundingSource(ctx), { difference });
  return readInvoice(ctx, scope, invoice);
}
