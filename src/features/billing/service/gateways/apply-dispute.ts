import { newId, toPublicId } from "@/core/ids";
import { type Context, callMoneyFunction, inTransaction } from "@/db";
import { activityRow, eventRow } from "@/features/activity";
import type { GatewayFact } from "@/integrations/gateways";
import type { Records } from "../settlement";
import { findGatewayPayment, type GatewayPayment } from "./gateway-payment";
import { type EventRow, noteAlone } from "./settle-attempt";

type Fact = Extract<GatewayFact, { kind: "dispute" }>;
type Row = ReturnType<typeof disputeRow>;

/**
 * A bank takes a payment back, or its dispute ends: once, however often and in whatever order it is said. While it is
 * open, what the client has in advance is set aside, up to as much; lost, it is taken from the balance, and what is not
 * there the client owes.
 */
export async function applyDispute(ctx: Context, event: EventRow, fact: Fact): Promise<void> {
  const payment = await findGatewayPayment(ctx, event, fact);
  if (!payment) return noteAlone(ctx, event);
  const noted = { ...event, client_id: payment.clientId };
  const dispute = disputeRow(ctx, event.gateway, fact, payment);
  if (fact.state !== "opened") {
    const { activity } = recordsOf(ctx, "payment.dispute_ended", dispute, payment);
    await callMoneyFunction(ctx, "close_dispute", { dispute, event: noted, activity, events: [] });
    return;
  }
  const hold = {
    id: newId(ctx.clock.now()),
    client_id: payment.clientId,
    currency: payment.currency,
    reason: `Dispute ${fact.reference}`,
    created_at: dispute.opened_at,
  };
  const { activity } = recordsOf(ctx, "payment.disputed", dispute, payment);
  const events = [await eventOf(ctx, dispute, payment)];
  await callMoneyFunction(ctx, "open_dispute", { dispute, hold, event: noted, activity, events });
}

function disputeRow(ctx: Context, gateway: string, fact: Fact, payment: GatewayPayment) {
  const now = ctx.clock.now();
  return {
    id: newId(now),
    client_id: payment.clientId,
    payment_id: payment.id,
    gateway,
    reference: fact.reference,
    currency: payment.currency,
    amount_minor: fact.amountMinor,
    reason: fact.reason,
    status: fact.state === "opened" ? "open" : fact.state,
    opened_at: now.toISOString(),
    closed_at: fact.state === "opened" ? null : now.toISOString(),
  };
}

function recordsOf(
  ctx: Context,
  action: "payment.disputed" | "payment.dispute_ended",
  { client_id: clientId, gateway: method, ...dispute }: Row,
  payment: GatewayPayment,
): Records {
  const amount = { amount: dispute.amount_minor, currency: dispute.currency };
  const { reference, reason, status: outcome } = dispute;
  const object = { kind: "payment" as const, id: payment.id, name: payment.reference ?? "" };
  const after = { amount, method, reference, reason, outcome };
  return {
    activity: [activityRow(ctx, { action, clientId, object, after, providerOnly: true })],
    events: [],
  };
}

/** The provider's own: no tenant hears of it, a mail does. */
async function eventOf(ctx: Context, dispute: Row, payment: GatewayPayment): Promise<object> {
  const client = await inTransaction(ctx, { kind: "tenant", clientId: payment.clientId }, (tx) =>
    tx.client.findUniqueOrThrow({ where: { id: payment.clientId }, select: { name: true } }),
  );
  return eventRow(ctx, {
    type: "payment.disputed",
    clientId: null,
    object: {
      id: toPublicId("dispute", dispute.id),
      object: "dispute",
      client: client.name,
      payment: payment.reference,
      amount: { amount: dispute.amount_minor, currency: dispute.currency },
      reason: dispute.reason,
    },
  });
}
