import { authorizeProvider } from "@/core/access";
import { parsePublicId } from "@/core/ids";
import { type Context, inTransaction, type Tx } from "@/db";
import type { GatewayEvent, GatewayFact } from "@/integrations/gateways";
import { applyDispute } from "./apply-dispute";
import { attemptIdOf } from "./attempt-row";
import { applyRefundElsewhere } from "./refund-elsewhere";
import { forgetMethod, keepMethod } from "./saved-methods";
import { type EventRow, noteAlone, noteEvent, settleAttempt } from "./settle-attempt";
import { settleRefund } from "./settle-refund";

/**
 * A gateway's message takes effect once: repeated, late, before those it follows, or fifty times at once. What is about
 * nothing of ours is noted, and does nothing. The message is noted in the transaction of its effect, so that one that
 * failed half-way is taken again when it comes again.
 */
export async function applyGatewayEvent(ctx: Context, gateway: string, event: GatewayEvent): Promise<void> {
  const scope = authorizeProvider(ctx, "payment:settle");
  const row: EventRow = {
    gateway,
    id: event.id,
    client_id: null,
    type: event.type,
    occurred_at: event.at.toISOString(),
    received_at: ctx.clock.now().toISOString(),
  };
  const { fact } = event;
  if (fact?.kind === "payment") return applyPayment(ctx, row, fact);
  if (fact?.kind === "refund") return applyRefund(ctx, row, fact);
  if (fact?.kind === "dispute") return applyDispute(ctx, row, fact);
  if (fact?.kind === "refund_elsewhere") return applyRefundElsewhere(ctx, row, fact);
  await inTransaction(ctx, scope, async (tx) => {
    const clientId = fact && (await clientOf(tx, gateway, fact));
    if (!(await noteEvent(tx, { ...row, client_id: clientId })) || !fact || !clientId) return;
    if (fact.kind === "method_saved") await keepMethod(tx, ctx, clientId, gateway, fact.method);
    if (fact.kind === "method_gone") {
      const where = { gateway_reference: { gateway, reference: fact.reference } };
      const method = await tx.paymentMethod.findUnique({ where });
      if (method) await forgetMethod(tx, ctx, method);
    }
  });
}

type Fact<K extends GatewayFact["kind"]> = Extract<GatewayFact, { kind: K }>;

async function applyPayment(ctx: Context, event: EventRow, fact: Fact<"payment">): Promise<void> {
  const id = attemptIdOf(fact.attempt);
  const where = { id: id ?? undefined, gateway: event.gateway };
  const attempt = id
    ? await inTransaction(ctx, { kind: "provider" }, (tx) => tx.paymentAttempt.findFirst({ where }))
    : null;
  if (!attempt) return noteAlone(ctx, event);
  await settleAttempt(ctx, attempt, fact.outcome, { ...event, client_id: attempt.clientId });
}

async function applyRefund(ctx: Context, event: EventRow, fact: Fact<"refund">): Promise<void> {
  const id = parsePublicId("gatewayRefund", fact.refund);
  const where = { id: id ?? undefined, gateway: event.gateway };
  const refund = id
    ? await inTransaction(ctx, { kind: "provider" }, (tx) => tx.gatewayRefund.findFirst({ where }))
    : null;
  if (!refund) return noteAlone(ctx, event);
  await settleRefund(ctx, refund, fact.outcome, { ...event, client_id: refund.clientId });
}

/** Whom a message is about. */
async function clientOf(tx: Tx, gateway: string, fact: GatewayFact): Promise<string | null> {
  if (fact.kind === "method_saved") {
    const where = { gateway_reference: { gateway, reference: fact.method.customer } };
    return (await tx.gatewayCustomer.findUnique({ where }))?.clientId ?? null;
  }
  if (fact.kind === "method_gone") {
    const where = { gateway_reference: { gateway, reference: fact.reference } };
    return (await tx.paymentMethod.findUnique({ where }))?.clientId ?? null;
  }
  return null;
}
