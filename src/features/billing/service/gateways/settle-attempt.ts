import { AppError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { type Context, inTransaction, type Tx } from "@/db";
import { emitEvent, recordActivity } from "@/features/activity";
import type { PaymentOutcome } from "@/integrations/gateways";
import { isOpenAttempt } from "../../domain/attempt-states";
import { receivePayment } from "../receive-payment";
import { type AttemptRow, toAttemptDto } from "./attempt-row";
import { attemptName } from "./open-attempt";

/** A gateway's message in the database's own names: noted with what it brings about, and once. */
export type EventRow = {
  gateway: string;
  id: string;
  client_id: string | null;
  type: string;
  occurred_at: string;
  received_at: string;
};

/**
 * What a gateway says of an attempt takes effect, once, however often and in whatever order it is said: by the answer to
 * a request, by a message, or asked for by the job. For verbs and jobs that have authorised.
 */
export async function settleAttempt(
  ctx: Context,
  attempt: AttemptRow,
  outcome: PaymentOutcome,
  event: EventRow | null = null,
): Promise<void> {
  if (outcome.state === "succeeded") return takeMoney(ctx, attempt, outcome, event);
  const { clientId, id } = attempt;
  await inTransaction(ctx, { kind: "tenant", clientId }, async (tx) => {
    if (event && !(await noteEvent(tx, event))) return;
    if (outcome.state === "pending") return notePending(tx, attempt, outcome);
    const [status, reason] =
      outcome.state === "failed"
        ? (["failed", outcome.reason] as const)
        : outcome.state === "expired"
          ? (["expired", ""] as const)
          : (["failed", "not_received"] as const);
    await closeAttempt(tx, ctx, { clientId, id, status, reason });
  });
}

/** The money, the attempt and the message are one statement: see `settle_attempt` in prisma/functions. */
async function takeMoney(
  ctx: Context,
  attempt: AttemptRow,
  paid: Extract<PaymentOutcome, { state: "succeeded" }>,
  event: EventRow | null,
): Promise<void> {
  const { clientId, invoiceId, id, gateway, currency } = attempt;
  if (paid.currency !== currency) throw new Error(`${attemptName(attempt)} was paid in ${paid.currency}`);
  const now = ctx.clock.now();
  const source = { method: gateway, reference: paid.reference, receivedAt: now, recordedByUserId: null };
  const claim = { client_id: clientId, id, at: now.toISOString(), event };
  await receivePayment(ctx, { clientId, invoiceId, amountMinor: paid.amountMinor, source, attempt: claim });
}

/** Whether the message is new. In the transaction of its effect. */
export async function noteEvent(tx: Tx, event: EventRow): Promise<boolean> {
  const { count } = await tx.gatewayEvent.createMany({
    skipDuplicates: true,
    data: [
      {
        gateway: event.gateway,
        id: event.id,
        clientId: event.client_id,
        type: event.type,
        occurredAt: event.occurred_at,
        receivedAt: event.received_at,
      },
    ],
  });
  return count === 1;
}

/** A message that brings about nothing. */
export async function noteAlone(ctx: Context, event: EventRow): Promise<void> {
  await inTransaction(ctx, { kind: "provider" }, (tx) => noteEvent(tx, event));
}

async function notePending(
  tx: Tx,
  { id, kind }: AttemptRow,
  { reference, decline }: Extract<PaymentOutcome, { state: "pending" }>,
): Promise<void> {
  if (decline)
    await tx.paymentAttempt.updateMany({
      where: { id, status: { in: ["started", "unknown"] } },
      data: { reason: decline },
    });
  // A page keeps its own reference; a charge has its payment's.
  if (kind === "charge" && reference)
    await tx.paymentAttempt.updateMany({ where: { id, reference: null }, data: { reference } });
}

type Closing = { clientId: string; id: string; status: "failed" | "expired"; reason: string };

/** Ends an attempt that is open, in which no money has moved. One that has ended stays as it is. */
export async function closeAttempt(tx: Tx, ctx: Context, closing: Closing): Promise<void> {
  const { clientId, id, status, reason } = closing;
  await tx.$queryRaw`SELECT id FROM payment_attempts WHERE id = ${id}::uuid FOR UPDATE`;
  const before = await tx.paymentAttempt.findUnique({ where: { id } });
  if (!before) throw new AppError("not_found");
  if (!isOpenAttempt(before.status)) return;
  await tx.paymentAttempt.update({ where: { id }, data: { status, reason, settledAt: ctx.clock.now() } });
  // A page that nobody paid is nothing that anybody waits for.
  if (status === "expired") return;
  const { amount } = toAttemptDto(before);
  await recordActivity(tx, ctx, {
    action: "payment.failed",
    clientId,
    object: { kind: "paymentAttempt", id, name: attemptName(before) },
    after: { amount, method: before.gateway, reason },
  });
  const object = {
    id: attemptName(before),
    object: "payment_attempt",
    method: before.gateway,
    amount,
    reason,
    purpose: before.purpose,
    repeated: await failedBefore(tx, before),
    invoice: before.invoiceId && toPublicId("invoice", before.invoiceId),
  };
  await emitEvent(tx, ctx, { type: "payment.failed", clientId, object });
}

/** A try to top up that follows a failed one within this belongs to the same streak, in ms: one is tried each day. */
const STREAK_MS = 2 * 24 * 3_600_000;

/** Whether the automatic top-up before this one failed too, by the same settings: its client knows by then. */
async function failedBefore(tx: Tx, attempt: AttemptRow): Promise<boolean> {
  const { clientId, purpose, startedAt } = attempt;
  if (purpose !== "auto_top_up") return false;
  const [last, settings] = await Promise.all([
    tx.paymentAttempt.findFirst({
      where: { clientId, purpose, id: { not: attempt.id }, startedAt: { lte: startedAt } },
      orderBy: { startedAt: "desc" },
    }),
    tx.paymentSettings.findUnique({ where: { clientId } }),
  ]);
  if (last?.status !== "failed" || !settings || last.startedAt < settings.updatedAt) return false;
  return startedAt.getTime() - last.startedAt.getTime() <= STREAK_MS;
}

/** The gateway may have done it: nothing else is tried until it has been asked. */
export async function markUnknown(ctx: Context, { clientId, id }: AttemptRow): Promise<void> {
  await inTransaction(ctx, { kind: "tenant", clientId }, (tx) =>
    tx.paymentAttempt.updateMany({ where: { id, status: "started" }, data: { status: "unknown" } }),
  );
}
