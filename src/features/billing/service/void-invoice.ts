import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { type Context, callMoneyFunction, inTransaction } from "@/db";
import { activityRow } from "@/features/activity";
import { formatInvoiceNumber } from "../domain/invoice-number";
import type { InvoiceDto } from "../dto";
import type { VoidInvoiceInput } from "../schemas";
import { readInvoice } from "./list-invoices";

/**
 * R74: takes back an invoice for which nothing came in; it keeps its number. Only one that nothing waits for: of an
 * order's the order is cancelled, and what waits on a service is taken back there. `state_conflict` says which it is.
 */
export async function voidInvoice(ctx: Context, input: VoidInvoiceInput): Promise<InvoiceDto> {
  const scope = authorizeProvider(ctx, "invoice:void");
  const invoice = await inTransaction(ctx, scope, (tx) =>
    tx.invoice.findUnique({
      where: { id: input.invoice },
      include: { order: { select: { number: true } }, pendingFor: { select: { id: true } } },
    }),
  );
  if (!invoice) throw new AppError("not_found");
  const { id, clientId, status, order, pendingFor: service } = invoice;
  const number = formatInvoiceNumber(invoice.series, invoice.number);
  const refuse = (detail: string) => new AppError("state_conflict", { detail });
  if (status === "void") throw refuse(`Invoice ${number} is void already.`);
  if (order) throw refuse(`Invoice ${number} is that of order ${order.number}: cancel the order instead.`);
  if (service)
    throw refuse(
      `A service waits for invoice ${number}: take back what waits there, on the service, instead.`,
    );
  if (status !== "issued" || invoice.creditedMinor > 0n)
    throw refuse(`Money or a credit note stands on invoice ${number}: credit what is left of it instead.`);
  const at = ctx.clock.now().toISOString();
  await callMoneyFunction(ctx, "void_invoice", {
    client_id: clientId,
    invoice_id: id,
    at,
    activity: [
      activityRow(ctx, {
        action: "invoice.voided",
        clientId,
        object: { kind: "invoice", id, name: number },
        before: { status },
        after: { status: "void", reason: input.reason },
      }),
    ],
    events: [],
  });
  return readInvoice(ctx, scope, id);
}
