import { AppError } from "@/core/errors";
import { type Context, inTransaction, type Prisma } from "@/db";
import type { EventRow } from "./settle-attempt";

const INCLUDE = {
  allocations: {
    include: {
      invoice: { include: { allocations: { include: { payment: { select: { method: true } } } } } },
    },
  },
} satisfies Prisma.PaymentInclude;

/** A payment that came through a gateway, with the invoice that it paid. */
export type GatewayPayment = Prisma.PaymentGetPayload<{ include: typeof INCLUDE }>;

type Said = { payment: string; currency: string };

/** For how long a message may be ahead of the one about its payment. */
const AHEAD_MS = 15 * 60 * 1000;

/**
 * The payment that a gateway's message is about; null for what is nothing of ours. A young message, while a
 * payment that it could be about is still open, is not taken: `state_conflict`, and the gateway sends it again.
 */
export function findGatewayPayment(
  ctx: Context,
  event: EventRow,
  { payment: reference, currency }: Said,
): Promise<GatewayPayment | null> {
  const { gateway } = event;
  const isYoung = ctx.clock.now().getTime() - Date.parse(event.occurred_at) < AHEAD_MS;
  return inTransaction(ctx, { kind: "provider" }, async (tx) => {
    const payment = await tx.payment.findUnique({
      where: { method_reference: { method: gateway, reference } },
      include: INCLUDE,
    });
    if (payment && payment.currency !== currency)
      throw new Error(`a payment in ${payment.currency} is said in ${currency}`);
    if (payment) return payment;
    const open = { gateway, currency, status: { in: ["started", "unknown"] } };
    if (isYoung && (await tx.paymentAttempt.findFirst({ where: open }))) {
      const detail = "The payment that this is about may still be on its way.";
      throw new AppError("state_conflict", { detail });
    }
    return null;
  });
}
