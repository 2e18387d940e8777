import { authorizeProvider } from "@/core/access";
import { toPublicId } from "@/core/ids";
import { minorFromDb } from "@/core/money";
import { type Context, inTransaction, type Prisma, type Tx } from "@/db";
import { formatInvoiceNumber } from "../../domain/invoice-number";
import type { DisputeDto } from "../../dto";

/** How many that have ended are shown beside those that are open. */
const ENDED = 10;

/** Payments that banks take back: those that are open, the oldest first, and the last that have ended. */
export async function listDisputes(ctx: Context): Promise<DisputeDto[]> {
  const scope = authorizeProvider(ctx, "dispute:review");
  return inTransaction(ctx, scope, async (tx) => {
    const open = await tx.dispute.findMany({
      where: { status: "open" },
      orderBy: { openedAt: "asc" },
      take: 100,
    });
    const where = { status: { in: ["won", "lost"] } };
    const ended = await tx.dispute.findMany({ where, orderBy: { closedAt: "desc" }, take: ENDED });
    return toDtos(tx, [...open, ...ended]);
  });
}

/** How many wait for the provider's answer. */
export async function countDisputes(ctx: Context): Promise<number> {
  const scope = authorizeProvider(ctx, "dispute:review");
  return inTransaction(ctx, scope, (tx) => tx.dispute.count({ where: { status: "open" } }));
}

type Row = Prisma.DisputeGetPayload<object>;

async function toDtos(tx: Tx, rows: Row[]): Promise<DisputeDto[]> {
  const payments = await tx.payment.findMany({
    where: { id: { in: rows.map(({ paymentId }) => paymentId) } },
    include: { client: true, allocations: { include: { invoice: true } } },
  });
  const holds = await tx.fundHold.findMany({
    where: { id: { in: rows.flatMap(({ holdId }) => holdId ?? []) }, releasedAt: null },
  });
  return rows.map((row) => {
    const payment = payments.find(({ id }) => id === row.paymentId);
    const invoice = payment?.allocations[0]?.invoice;
    const held = holds.find(({ id }) => id === row.holdId)?.amountMinor ?? 0n;
    const money = (minor: bigint) => ({ amount: minorFromDb(minor), currency: row.currency });
    return {
      id: toPublicId("dispute", row.id),
      status: row.status as DisputeDto["status"],
      gateway: row.gateway,
      reference: row.reference,
      paymentReference: payment?.reference ?? null,
      client: { id: toPublicId("client", row.clientId), name: payment?.client.name ?? "" },
      invoice: invoice
        ? {
            id: toPublicId("invoice", invoice.id),
            number: formatInvoiceNumber(invoice.series, invoice.number),
          }
        : null,
      amount: money(row.amountMinor),
      held: money(held),
      reason: row.reason,
      openedAt: row.openedAt.toISOString(),
      closedAt: row.closedAt?.toISOString() ?? null,
    };
  });
}
