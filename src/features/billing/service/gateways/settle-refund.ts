import { AppError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { minorFromDb } from "@/core/money";
import { type Context, callMoneyFunction, inTransaction, type Prisma } from "@/db";
import { activityRow, recordActivity } from "@/features/activity";
import { type Gateway, GatewayError, gatewayNamed, type RefundOutcome } from "@/integrations/gateways";
import { log } from "@/log";
import { LOST_AFTER_MS } from "../../domain/attempt-states";
import { writeCreditNote } from "../credit-invoice";
import { type EventRow, noteEvent } from "./settle-attempt";

/** How often an invoice that others move at the same time is looked at again. */
const TRIES = 10;

export type RefundRow = Prisma.GatewayRefundGetPayload<object>;

/**
 * What a gateway says of a refund takes effect, once. The credit note is written with the first word that it has been
 * taken on; a refund that the card's bank sends back goes to the client's balance. For verbs that have authorised.
 */
export async function settleRefund(
  ctx: Context,
  refund: RefundRow,
  outcome: RefundOutcome,
  event: EventRow | null = null,
): Promise<void> {
  const isOpen = refund.status === "started" || refund.status === "unknown";
  if (outcome.state === "unheard_of") return closeRefund(ctx, refund, "not_received");
  if (outcome.state === "failed")
    return isOpen ? closeRefund(ctx, refund, "refused", event) : giveToBalance(ctx, refund, event);
  if (isOpen) {
    const { state: status, reference } = outcome;
    const at = ctx.clock.now().toISOString();
    const claim = { client_id: refund.clientId, id: refund.id, at, event, status, reference };
    return creditThroughGateway(ctx, refund, claim);
  }
  await inTransaction(ctx, { kind: "tenant", clientId: refund.clientId }, async (tx) => {
    if (event && !(await noteEvent(tx, event))) return;
    if (outcome.state === "succeeded")
      await tx.gatewayRefund.updateMany({
        where: { id: refund.id, status: "pending" },
        data: { status: "succeeded", settledAt: ctx.clock.now() },
      });
  });
}

/** The invoice is looked at again when it moved meanwhile: what the gateway has taken on is never left unwritten. */
async function creditThroughGateway(ctx: Context, refund: RefundRow, claim: object): Promise<void> {
  const { clientId, invoiceId, gateway: destination, reason } = refund;
  if (!invoiceId) throw new Error("a refund of ours without its invoice");
  const amountMinor = minorFromDb(refund.amountMinor);
  for (let tries = 1; ; tries += 1) {
    const invoice = await inTransaction(ctx, { kind: "tenant", clientId }, (tx) =>
      tx.invoice.findUniqueOrThrow({ where: { id: invoiceId } }),
    );
    try {
      return await writeCreditNote(ctx, invoice, { destination, amountMinor, reason }, claim);
    } catch (error) {
      if (!(error instanceof AppError && error.code === "state_conflict") || tries === TRIES) throw error;
    }
  }
}

async function giveToBalance(ctx: Context, refund: RefundRow, event: EventRow | null): Promise<void> {
  const { id, clientId, currency } = refund;
  const amount = { amount: minorFromDb(refund.amountMinor), currency };
  await callMoneyFunction(ctx, "return_refund", {
    client_id: clientId,
    id,
    at: ctx.clock.now().toISOString(),
    event,
    activity: [
      activityRow(ctx, {
        action: "payment.refund_returned",
        clientId,
        object: { kind: "gatewayRefund", id, name: toPublicId("gatewayRefund", id) },
        after: { amount, method: refund.gateway },
      }),
    ],
    events: [],
  });
}

/** Ends a refund that is open, of which nothing has happened. One that has ended stays as it is. */
export async function closeRefund(
  ctx: Context,
  { id, clientId, gateway, amountMinor, currency }: RefundRow,
  reason: string,
  event: EventRow | null = null,
): Promise<void> {
  await inTransaction(ctx, { kind: "tenant", clientId }, async (tx) => {
    if (event && !(await noteEvent(tx, event))) return;
    const { count } = await tx.gatewayRefund.updateMany({
      where: { id, status: { in: ["started", "unknown"] } },
      data: { status: "failed", settledAt: ctx.clock.now() },
    });
    if (count === 0) return;
    await recordActivity(tx, ctx, {
      action: "payment.refund_failed",
      clientId,
      object: { kind: "gatewayRefund", id, name: toPublicId("gatewayRefund", id) },
      after: { amount: { amount: minorFromDb(amountMinor), currency }, method: gateway, reason },
      providerOnly: true,
    });
  });
}

/** The gateway may have done it: it is asked until it says so. */
export async function markRefundUnknown(ctx: Context, { id, clientId }: RefundRow): Promise<void> {
  await inTransaction(ctx, { kind: "tenant", clientId }, (tx) =>
    tx.gatewayRefund.updateMany({ where: { id, status: "started" }, data: { status: "unknown" } }),
  );
}

/** Asks the gateways about refunds whose outcome nobody has told. @returns about how many */
export async function reconcileRefunds(ctx: Context, gateways: Gateway[]): Promise<number> {
  const now = ctx.clock.now().getTime();
  const open = await inTransaction(ctx, { kind: "provider" }, (tx) =>
    tx.gatewayRefund.findMany({
      where: { status: { in: ["started", "unknown", "pending"] }, startedAt: { lt: new Date(now - 60_000) } },
      orderBy: { checkedAt: { sort: "asc", nulls: "first" } },
      take: 100,
    }),
  );
  let asked = 0;
  for (const refund of open) {
    const ask = gatewayNamed(refund.gateway, gateways)?.lookUpRefund;
    if (!ask || now - (refund.checkedAt?.getTime() ?? 0) < LOST_AFTER_MS) continue;
    asked += 1;
    try {
      const { id, reference } = refund;
      const where = { id: refund.paymentId };
      const payment = await inTransaction(ctx, { kind: "provider" }, async (tx) => {
        await tx.gatewayRefund.updateMany({ where: { id }, data: { checkedAt: ctx.clock.now() } });
        return tx.payment.findUniqueOrThrow({ where });
      });
      const outcome = await ask({
        refund: toPublicId("gatewayRefund", id),
        payment: payment.reference ?? "",
        reference,
      });
      const isYoung = now - refund.startedAt.getTime() < LOST_AFTER_MS;
      if (outcome.state !== "unheard_of" || !isYoung) await settleRefund(ctx, refund, outcome);
    } catch (error) {
      if (!(error instanceof GatewayError || error instanceof AppError)) throw error;
      log().warn({ code: error.code }, "a gateway could not be asked about a refund");
    }
  }
  return asked;
}
