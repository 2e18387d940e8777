import { toPublicId } from "@/core/ids";
import { type Money, minorFromDb } from "@/core/money";
import type { Prisma } from "@/db";
import { type PriceCap, type PriceTrace, readTrace } from "@/features/pricing";
import { formatInvoiceNumber } from "../domain/invoice-number";
import { isOverdue } from "../domain/invoice-states";
import type { InvoiceDto, InvoiceLineDto, InvoiceRowDto, PaymentDto } from "../dto";

export const INVOICE_ROW_INCLUDE = { client: { select: { name: true } } } satisfies Prisma.InvoiceInclude;

export const PAYMENT_INCLUDE = {
  client: { select: { name: true } },
  allocations: { include: { invoice: { select: { series: true, number: true } } } },
} satisfies Prisma.PaymentInclude;

export const INVOICE_INCLUDE = {
  ...INVOICE_ROW_INCLUDE,
  lines: { orderBy: { position: "asc" } },
  allocations: { include: { payment: { include: PAYMENT_INCLUDE } } },
} satisfies Prisma.InvoiceInclude;

type RowPayload = Prisma.InvoiceGetPayload<{ include: typeof INVOICE_ROW_INCLUDE }>;
type Payload = Prisma.InvoiceGetPayload<{ include: typeof INVOICE_INCLUDE }>;
type PaymentPayload = Prisma.PaymentGetPayload<{ include: typeof PAYMENT_INCLUDE }>;

export function toInvoiceRowDto(row: RowPayload, now: Date): InvoiceRowDto {
  const { currency } = row;
  const owed = row.status === "void" ? 0n : row.totalMinor - row.paidMinor;
  return {
    id: toPublicId("invoice", row.id),
    number: formatInvoiceNumber(row.series, row.number),
    status: isOverdue(row.status, row.dueAt, now) ? "overdue" : row.status,
    client: { id: toPublicId("client", row.clientId), name: row.client.name },
    orderId: row.orderId && toPublicId("order", row.orderId),
    total: { amount: minorFromDb(row.totalMinor), currency },
    paid: { amount: minorFromDb(row.paidMinor), currency },
    due: { amount: minorFromDb(owed), currency },
    refunded: { amount: minorFromDb(row.refundedMinor), currency },
    issuedAt: row.issuedAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    paidAt: row.paidAt?.toISOString() ?? null,
  };
}

export function toInvoiceDto(row: Payload, now: Date): InvoiceDto {
  const money = (minor: bigint) => ({ amount: minorFromDb(minor), currency: row.currency });
  return {
    ...toInvoiceRowDto(row, now),
    priceKind: row.priceKind,
    lines: row.lines.map((line) => ({
      ...traceOf(line, money),
      kind: line.kind as InvoiceLineDto["kind"],
      description: line.description,
      quantity: line.quantity,
      retailUnit: money(line.retailUnitMinor),
      unit: money(line.unitMinor),
      amount: money(line.amountMinor),
      discountBps: line.discountBps,
      rule: line.rule,
    })),
    payments: row.allocations.map((allocation) => toPaymentDto(allocation.payment)),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** How the price of a line came about, as its order said it. */
function traceOf(line: Payload["lines"][number], money: (minor: bigint) => Money) {
  const trace = line.trace as PriceTrace | null;
  return {
    ruledUnit: trace ? money(BigInt(trace.ruledMinor)) : money(line.unitMinor),
    cap: line.cap as PriceCap | null,
    ...readTrace(line.trace),
  };
}

export function toPaymentDto(row: PaymentPayload): PaymentDto {
  const { currency } = row;
  return {
    id: toPublicId("payment", row.id),
    clientId: toPublicId("client", row.clientId),
    clientName: row.client.name,
    method: row.method,
    reference: row.reference,
    amount: { amount: minorFromDb(row.amountMinor), currency },
    receivedAt: row.receivedAt.toISOString(),
    createdAt: row.createdAt.toISOString(),
    invoices: row.allocations.map((allocation) => ({
      id: toPublicId("invoice", allocation.invoiceId),
      number: formatInvoiceNumber(allocation.invoice.series, allocation.invoice.number),
      amount: { amount: minorFromDb(allocation.amountMinor), currency },
    })),
  };
}
