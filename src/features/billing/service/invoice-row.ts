import { toPublicId } from "@/core/ids";
import { type Money, minorFromDb } from "@/core/money";
import type { Prisma } from "@/db";
import { type PriceCap, type PriceTrace, readTrace } from "@/features/pricing";
import { formatInvoiceNumber } from "../domain/invoice-number";
import { dueOf, isOverdue, isPayable } from "../domain/invoice-states";
import type { TaxTreatment } from "../domain/tax";
import type { CreditNoteDto, InvoiceDto, InvoiceLineDto, InvoiceRowDto, PaymentDto } from "../dto";

export const INVOICE_ROW_INCLUDE = { client: { select: { name: true } } } satisfies Prisma.InvoiceInclude;

export const PAYMENT_INCLUDE = {
  client: { select: { name: true } },
  allocations: { include: { invoice: { select: { series: true, number: true } } } },
} satisfies Prisma.PaymentInclude;

export const INVOICE_INCLUDE = {
  ...INVOICE_ROW_INCLUDE,
  lines: { orderBy: { position: "asc" } },
  allocations: { include: { payment: { include: PAYMENT_INCLUDE } } },
  creditNotes: { orderBy: { number: "asc" } },
  pendingFor: { select: { id: true } },
} satisfies Prisma.InvoiceInclude;

type RowPayload = Prisma.InvoiceGetPayload<{ include: typeof INVOICE_ROW_INCLUDE }>;
type Payload = Prisma.InvoiceGetPayload<{ include: typeof INVOICE_INCLUDE }>;
type PaymentPayload = Prisma.PaymentGetPayload<{ include: typeof PAYMENT_INCLUDE }>;

export function toInvoiceRowDto(row: RowPayload, now: Date): InvoiceRowDto {
  const { currency } = row;
  const money = (minor: bigint) => ({ amount: minorFromDb(minor), currency });
  return {
    id: toPublicId("invoice", row.id),
    number: formatInvoiceNumber(row.series, row.number),
    status: isOverdue(row.status, row.dueAt, now) ? "overdue" : row.status,
    client: { id: toPublicId("client", row.clientId), name: row.client.name },
    orderId: row.orderId && toPublicId("order", row.orderId),
    net: money(row.netMinor),
    tax: money(row.taxMinor),
    total: money(row.totalMinor),
    paid: money(row.paidMinor),
    credited: money(row.creditedMinor),
    due: money(dueOf(row)),
    refunded: money(row.refundedMinor),
    issuedAt: row.issuedAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    paidAt: row.paidAt?.toISOString() ?? null,
    updatedAt: row.updatedAt.toISOString(),
  };
}

export function toInvoiceDto(row: Payload, now: Date): InvoiceDto {
  const money = (minor: bigint) => ({ amount: minorFromDb(minor), currency: row.currency });
  return {
    ...toInvoiceRowDto(row, now),
    priceKind: row.priceKind,
    taxRate: {
      treatment: row.taxTreatment as TaxTreatment,
      country: row.taxCountry || null,
      bps: row.taxBps,
    },
    lines: row.lines.map((line) => ({
      ...traceOf(line, money),
      kind: line.kind as InvoiceLineDto["kind"],
      description: line.description,
      quantity: line.quantity,
      retailUnit: money(line.retailUnitMinor),
      unit: money(line.unitMinor),
      amount: money(line.amountMinor),
      tax: money(line.taxMinor),
      period:
        line.periodStart && line.periodEnd
          ? { start: line.periodStart.toISOString(), end: line.periodEnd.toISOString() }
          : null,
      discountBps: line.discountBps,
      rule: line.rule,
    })),
    payments: row.allocations.map((allocation) => toPaymentDto(allocation.payment)),
    rounded: money(roundedOf(row.allocations)),
    creditNotes: row.creditNotes.map(toCreditNoteDto),
    waiting: waitingOf(row),
    note: row.note || null,
  };
}

/** What of the payments of an invoice was let go, in its minor units. */
export function roundedOf(
  allocations: readonly { amountMinor: bigint; payment: { method: string } }[],
): bigint {
  return allocations
    .filter(({ payment }) => payment.method === "rounding")
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
}

function waitingOf({ status, orderId, pendingFor: service }: Payload): InvoiceDto["waiting"] {
  if (!isPayable(status)) return null;
  if (service) return { kind: "service", id: toPublicId("service", service.id) };
  return orderId ? { kind: "order", id: toPublicId("order", orderId) } : null;
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

export function toCreditNoteDto(row: Prisma.CreditNoteGetPayload<object>): CreditNoteDto {
  const money = (minor: bigint) => ({ amount: minorFromDb(minor), currency: row.currency });
  return {
    id: toPublicId("creditNote", row.id),
    number: formatInvoiceNumber(row.series, row.number),
    invoiceId: row.invoiceId && toPublicId("invoice", row.invoiceId),
    serviceId: row.serviceId && toPublicId("service", row.serviceId),
    amount: money(row.amountMinor),
    net: money(row.netMinor),
    tax: money(row.taxMinor),
    destination: row.destination,
    reason: row.reason,
    createdAt: row.createdAt.toISOString(),
  };
}

/** What came in another currency, and at what rate it counted. */
export function receivedOf({
  receivedCurrency,
  receivedMinor,
  fxRateMillionths,
}: Pick<Prisma.PaymentGetPayload<object>, "receivedCurrency" | "receivedMinor" | "fxRateMillionths">) {
  if (receivedCurrency === null || receivedMinor === null) return null;
  const amount = { amount: minorFromDb(receivedMinor), currency: receivedCurrency };
  return { amount, rateMillionths: Number(fxRateMillionths) };
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
    received: receivedOf(row),
    receivedAt: row.receivedAt.toISOString(),
    createdAt: row.createdAt.toISOString(),
    invoices: row.allocations.map((allocation) => ({
      id: toPublicId("invoice", allocation.invoiceId),
      number: formatInvoiceNumber(allocation.invoice.series, allocation.invoice.number),
      amount: { amount: minorFromDb(allocation.amountMinor), currency },
    })),
  };
}
