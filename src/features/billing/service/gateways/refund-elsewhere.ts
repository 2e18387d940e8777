import { AppError } from "@/core/errors";
import { newId, toPublicId } from "@/core/ids";
import { minorFromDb } from "@/core/money";
import { type Context, callMoneyFunction, inTransaction, type Prisma } from "@/db";
import { activityRow } from "@/features/activity";
import type { GatewayFact } from "@/integrations/gateways";
import { creditParameters } from "../credit-invoice";
import { roundedOf } from "../invoice-row";
import { joinRecords, type Records } from "../settlement";
import { findGatewayPayment, type GatewayPayment } from "./gateway-payment";
import { type EventRow, noteAlone } from "./settle-attempt";
import { settleRefund } from "./settle-refund";

/** How often an invoice that others move at the same time is looked at again. */
const TRIES = 60;
/** What the client reads on the credit note: why it was given back, only the gateway's pages say. */
const REASON = "Refund to the card";

type Fact = Extract<GatewayFact, { kind: "refund_elsewhere" }>;

/**
 * A refund that somebody has made in the gateway's own pages: its credit note is written as if an admin had refunded to
 * the card, once. What was paid for no invoice, or has been given back otherwise, the client's balance bears.
 */
export async function applyRefundElsewhere(ctx: Context, event: EventRow, fact: Fact): Promise<void> {
  const where = { gateway_reference: { gateway: event.gateway, reference: fact.reference } };
  for (let tries = 1; ; tries += 1) {
    const known = await inTransaction(ctx, { kind: "provider" }, (tx) =>
      tx.gatewayRefund.findUnique({ where }),
    );
    if (known) return settleRefund(ctx, known, fact.outcome, { ...event, client_id: known.clientId });
    const payment = await findGatewayPayment(ctx, event, fact);
    if (!payment) return noteAlone(ctx, event);
    try {
      return await writeElsewhere(ctx, { ...event, client_id: payment.clientId }, fact, payment);
    } catch (error) {
      if (!(error instanceof AppError && error.code === "state_conflict") || tries === TRIES) throw error;
    }
  }
}

async function writeElsewhere(
  ctx: Context,
  event: EventRow,
  fact: Fact,
  payment: GatewayPayment,
): Promise<void> {
  const { clientId, currency } = payment;
  const isGone = fact.outcome.state !== "failed";
  const invoice = payment.allocations[0]?.invoice;
  const creditedMinor = isGone && invoice ? Math.min(fact.amountMinor, await leftOf(ctx, invoice)) : 0;
  const credit =
    invoice && creditedMinor > 0
      ? await creditParameters(ctx, invoice, {
          destination: event.gateway,
          amountMinor: creditedMinor,
          reason: REASON,
        })
      : { credit_note: null, activity: [], events: [] };
  const now = ctx.clock.now();
  const row = {
    id: newId(now),
    client_id: clientId,
    invoice_id: invoice?.id ?? null,
    payment_id: payment.id,
    gateway: event.gateway,
    currency,
    amount_minor: fact.amountMinor,
    reason: REASON,
    status: fact.outcome.state,
    reference: fact.reference,
    started_at: now.toISOString(),
    settled_at: fact.outcome.state === "pending" ? null : now.toISOString(),
    elsewhere: true,
    balance_minor: isGone ? fact.amountMinor - creditedMinor : 0,
  };
  await callMoneyFunction(ctx, "refund_elsewhere", {
    ...credit,
    ...joinRecords(credit, recordsOf(ctx, row)),
    gateway_refund: row,
    event,
  });
}

type Invoice = GatewayPayment["allocations"][number]["invoice"];

/** What can still be given back of a paid invoice, in its minor units: less than that, of which a refund of ours is open. */
async function leftOf(ctx: Context, invoice: Invoice): Promise<number> {
  if (invoice.status !== "paid") return 0;
  const { clientId, id: invoiceId } = invoice;
  const where: Prisma.GatewayRefundWhereInput = {
    ...{ clientId, invoiceId, status: { in: ["started", "unknown"] } },
  };
  const open = await inTransaction(ctx, { kind: "tenant", clientId }, (tx) =>
    tx.gatewayRefund.aggregate({ where, _sum: { amountMinor: true } }),
  );
  const left = invoice.paidMinor - roundedOf(invoice.allocations) - invoice.refundedMinor;
  return Math.max(0, minorFromDb(left - (open._sum.amountMinor ?? 0n)));
}

type RefundRow = {
  id: string;
  client_id: string;
  gateway: string;
  currency: string;
  amount_minor: number;
  balance_minor: number;
  reference: string;
};

function recordsOf(ctx: Context, row: RefundRow): Records {
  const { id, client_id: clientId, currency } = row;
  const refund = toPublicId("gatewayRefund", id);
  const money = (amount: number) => ({ amount, currency });
  const after = {
    amount: money(row.amount_minor),
    method: row.gateway,
    reference: row.reference,
    from_balance: money(row.balance_minor),
  };
  return {
    activity: [
      activityRow(ctx, {
        action: "payment.refunded_elsewhere",
        clientId,
        object: { kind: "gatewayRefund", id, name: refund },
        after,
        providerOnly: true,
      }),
    ],
    events: [],
  };
}
