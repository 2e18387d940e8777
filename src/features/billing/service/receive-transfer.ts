import { AppError } from "@/core/errors";
import { newId } from "@/core/ids";
import { minorFromDb } from "@/core/money";
import { type Context, callMoneyFunction, inTransaction, type Prisma } from "@/db";
import { tierMoveRecords } from "@/features/resellers";
import { formatInvoiceNumber } from "../domain/invoice-number";
import { dueOf } from "../domain/invoice-states";
import { type GatewaySource, type NewPayment, paymentRow } from "./payment-row";
import { topUp } from "./receive-payment";
import { balanceRecords, joinRecords, paidRecords, paymentRecords } from "./settlement";

export type ReceivedTransfer = {
  clientId: string;
  /** The client's; none: all of it is for the balance. */
  invoiceIds: readonly string[];
  /** In the client's currency. */
  amountMinor: number;
  source: GatewaySource;
};

/** What of it went where, in minor units. */
export type TransferParts = { toInvoicesMinor: number; toBalanceMinor: number };

/** How often invoices that others pay at the same time are looked at again. */
const TRIES = 10;

/**
 * Takes a transfer for several invoices in one statement, for verbs that have authorised: the oldest is paid first, and
 * what none of them asks for any more goes to the balance. Money is never refused for what has become of the invoices.
 * A reference that was taken already is `validation_failed` at `reference`, and nothing happens.
 */
export async function receiveTransfer(ctx: Context, received: ReceivedTransfer): Promise<TransferParts> {
  const { clientId, amountMinor, source } = received;
  for (let tries = 1; ; tries += 1) {
    const open = await readOpen(ctx, received);
    try {
      if (open.length > 0) return await payInvoices(ctx, received, open);
      await topUp(ctx, { clientId, amountMinor, source });
      return { toInvoicesMinor: 0, toBalanceMinor: amountMinor };
    } catch (error) {
      if (!(error instanceof AppError && error.code === "state_conflict") || tries === TRIES) throw error;
    }
  }
}

type OpenInvoice = Prisma.InvoiceGetPayload<{ include: { client: { select: { name: true } } } }>;

/** Those of the invoices that ask for money, oldest first, as far as the money reaches. */
async function readOpen(
  ctx: Context,
  { clientId, invoiceIds, amountMinor }: ReceivedTransfer,
): Promise<OpenInvoice[]> {
  const invoices = await inTransaction(ctx, { kind: "tenant", clientId }, (tx) =>
    tx.invoice.findMany({
      where: { clientId, id: { in: [...invoiceIds] }, status: { in: ["issued", "part_paid"] } },
      orderBy: [{ issuedAt: "asc" }, { id: "asc" }],
      include: { client: { select: { name: true } } },
    }),
  );
  let left = amountMinor;
  return invoices.filter((invoice) => {
    const isReached = left > 0;
    left -= minorFromDb(dueOf(invoice));
    return isReached;
  });
}

async function payInvoices(
  ctx: Context,
  { clientId, amountMinor, source }: ReceivedTransfer,
  open: readonly OpenInvoice[],
): Promise<TransferParts> {
  const [{ currency, client } = { currency: "", client: { name: "" } }] = open;
  const payment: NewPayment = { id: newId(ctx.clock.now()), clientId, amountMinor, currency, source };
  const invoices = open.map((invoice) => ({
    id: invoice.id,
    expected_due_minor: minorFromDb(dueOf(invoice)),
    tier_records: tierMoveRecords(ctx, clientId),
  }));
  const owed = invoices.reduce((sum, invoice) => sum + invoice.expected_due_minor, 0);
  const rest = Math.max(0, amountMinor - owed);
  const settled = open.map((invoice) => ({
    id: invoice.id,
    name: formatInvoiceNumber(invoice.series, invoice.number),
    before: invoice.status,
    orderId: invoice.orderId,
  }));
  const [first = null, ...others] = settled;
  // All but the last are paid in full: the money has reached the last.
  const paid = amountMinor >= owed ? settled : settled.slice(0, -1);
  await callMoneyFunction(ctx, "pay_invoice", {
    attempt: null,
    invoices,
    at: ctx.clock.now().toISOString(),
    payment: paymentRow(ctx, payment),
    ...joinRecords(
      paymentRecords(ctx, payment, first, others),
      ...paid.map((invoice) => paidRecords(ctx, clientId, invoice)),
      ...(rest > 0 ? [balanceRecords(ctx, payment, client.name, rest)] : []),
    ),
  });
  return { toInvoicesMinor: amountMinor - rest, toBalanceMinor: rest };
}
