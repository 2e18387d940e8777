import { authorizeProvider } from "@/core/access";
import { AppError, fieldError } from "@/core/errors";
import { newId, toPublicId } from "@/core/ids";
import { formatMoney, minorFromDb } from "@/core/money";
import { type Context, inTransaction, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import { configuredGateways, type Gateway, GatewayError, gatewayNamed } from "@/integrations/gateways";
import { formatInvoiceNumber } from "../../domain/invoice-number";
import type { GatewayRefundDto } from "../../dto";
import type { CreditInvoiceInput } from "../../schemas";
import { roundedOf } from "../invoice-row";
import { asAppError } from "./gateway-customer";
import { closeRefund, markRefundUnknown, type RefundRow, settleRefund } from "./settle-refund";

/**
 * R77: gives a part of a paid invoice, or all of it, back to the card that paid it. The gateway is asked first, and the
 * credit note is written when it has taken the refund on; of a refund whose outcome is unknown the gateway is asked by
 * the job. One at a time for each invoice.
 */
export async function refundToGateway(
  ctx: Context,
  input: CreditInvoiceInput,
  gateways: Gateway[] = configuredGateways(),
): Promise<GatewayRefundDto> {
  const scope = authorizeProvider(ctx, "invoice:credit");
  const { row, payment } = await inTransaction(ctx, scope, (tx) => openRefund(tx, ctx, input, gateways));
  const gateway = gatewayNamed(row.gateway, gateways);
  try {
    const outcome = await gateway?.refund?.({
      refund: toPublicId("gatewayRefund", row.id),
      payment,
      amountMinor: input.amountMinor,
      currency: row.currency,
    });
    if (outcome) await settleRefund(ctx, row, outcome);
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    if (error.certainty === "unknown") await markRefundUnknown(ctx, row);
    else {
      await closeRefund(ctx, row, "refused");
      throw asAppError(error);
    }
  }
  const where = { id: row.id };
  return toRefundDto(await inTransaction(ctx, scope, (tx) => tx.gatewayRefund.findUniqueOrThrow({ where })));
}

/** What goes back to cards for an invoice, the newest first. */
export async function listGatewayRefunds(ctx: Context, { id }: { id: string }): Promise<GatewayRefundDto[]> {
  const scope = authorizeProvider(ctx, "invoice:review");
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.gatewayRefund.findMany({ where: { invoiceId: id }, orderBy: { id: "desc" }, take: 50 }),
  );
  return rows.map(toRefundDto);
}

function toRefundDto(row: RefundRow): GatewayRefundDto {
  return {
    id: toPublicId("gatewayRefund", row.id),
    gateway: row.gateway,
    status: row.status as GatewayRefundDto["status"],
    amount: { amount: minorFromDb(row.amountMinor), currency: row.currency },
    reason: row.reason,
    startedAt: row.startedAt.toISOString(),
  };
}

/** The invoice is locked: what is promised to a card can't be credited elsewhere meanwhile. */
async function openRefund(tx: Tx, ctx: Context, input: CreditInvoiceInput, gateways: Gateway[]) {
  await tx.$queryRaw`SELECT id FROM invoices WHERE id = ${input.invoice}::uuid FOR UPDATE`;
  const invoice = await tx.invoice.findUnique({
    where: { id: input.invoice },
    include: { allocations: { include: { payment: true } } },
  });
  if (!invoice) throw new AppError("not_found");
  const { clientId, currency } = invoice;
  const name = formatInvoiceNumber(invoice.series, invoice.number);
  if (invoice.status !== "paid")
    throw new AppError("state_conflict", {
      detail: `Invoice ${name} is not paid: there is nothing to refund.`,
    });
  const open = { clientId, invoiceId: invoice.id, status: { in: ["started", "unknown"] } };
  if (await tx.gatewayRefund.findFirst({ where: open }))
    throw new AppError("state_conflict", { detail: `A refund of invoice ${name} is still being checked.` });
  const payments = invoice.allocations.map(({ payment }) => payment);
  const candidates = await Promise.all(
    payments
      .filter(({ method, reference }) => reference && gatewayNamed(method, gateways)?.refund)
      .map(async (payment) => ({ payment, leftMinor: await leftOf(tx, clientId, payment) })),
  );
  const best = candidates.sort((a, b) => b.leftMinor - a.leftMinor)[0];
  const cameInMinor = invoice.paidMinor - roundedOf(invoice.allocations);
  const leftMinor = Math.min(best?.leftMinor ?? 0, minorFromDb(cameInMinor - invoice.refundedMinor));
  if (!best || input.amountMinor > leftMinor) {
    const most = formatMoney(leftMinor, currency);
    throw fieldError(["amount"], "too_large", `At most ${most} can go back to the card`);
  }
  const id = newId(ctx.clock.now());
  const row = await tx.gatewayRefund.create({
    data: {
      ...{ id, clientId, invoiceId: invoice.id, paymentId: best.payment.id, gateway: best.payment.method },
      ...{ currency, amountMinor: input.amountMinor, reason: input.reason, status: "started" },
      startedByUserId: ctx.actor.kind === "admin" ? ctx.actor.userId : null,
      startedAt: ctx.clock.now(),
    },
  });
  await recordActivity(tx, ctx, {
    action: "payment.refund_started",
    clientId,
    object: { kind: "invoice", id: invoice.id, name },
    after: {
      amount: { amount: input.amountMinor, currency },
      method: row.gateway,
      refund: toPublicId("gatewayRefund", id),
      reason: input.reason,
    },
  });
  return { row, payment: best.payment.reference ?? "" };
}

/** What of a payment has not gone back, and no bank takes back, in minor units. */
async function leftOf(
  tx: Tx,
  clientId: string,
  { id, amountMinor }: { id: string; amountMinor: bigint },
): Promise<number> {
  const { _sum } = await tx.gatewayRefund.aggregate({
    where: { clientId, paymentId: id, status: { notIn: ["failed", "returned"] } },
    _sum: { amountMinor: true },
  });
  const disputed = await tx.dispute.aggregate({
    where: { clientId, paymentId: id, status: { in: ["open", "lost"] } },
    _sum: { amountMinor: true },
  });
  const left = amountMinor - (_sum.amountMinor ?? 0n) - (disputed._sum.amountMinor ?? 0n);
  return Math.max(0, minorFromDb(left));
}
