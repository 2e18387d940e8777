import { authorizeTenant } from "@/core/access";
import type { Context } from "@/db";
import type { InvoiceDto } from "../dto";
import type { InvoiceIdInput } from "../schemas";
import { readInvoice } from "./list-invoices";
import { settleInvoice } from "./settle-invoice";

/** R77: pays what an invoice still owes from the client's own balance. */
export async function payInvoiceFromBalance(ctx: Context, input: InvoiceIdInput): Promise<InvoiceDto> {
  const scope = authorizeTenant(ctx, "invoice:pay");
  await settleInvoice(ctx, scope, input.id, { method: "balance" });
  return readInvoice(ctx, scope, input.id);
}
