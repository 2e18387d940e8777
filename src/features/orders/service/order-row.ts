import { toPublicId } from "@/core/ids";
import { minorFromDb } from "@/core/money";
import type { Prisma } from "@/db";
import { dueOf, formatInvoiceNumber, type TaxTreatment } from "@/features/billing";
import { type PriceCap, type PriceRule, type PriceTrace, readTrace } from "@/features/pricing";
import type { OrderDetailDto, OrderDto, OrderItemDto, OrderRowDto, PriceLineDto } from "../dto";

const NAMES = { client: { select: { name: true } }, customer: { select: { name: true } } } as const;

export const ORDER_ROW_INCLUDE = NAMES satisfies Prisma.OrderInclude;

export const ORDER_INCLUDE = {
  ...NAMES,
  items: { orderBy: { position: "asc" }, include: { lines: { orderBy: { position: "asc" } } } },
  services: { orderBy: { id: "asc" } },
  invoices: { orderBy: { id: "asc" } },
} satisfies Prisma.OrderInclude;

type RowPayload = Prisma.OrderGetPayload<{ include: typeof ORDER_ROW_INCLUDE }>;
type Payload = Prisma.OrderGetPayload<{ include: typeof ORDER_INCLUDE }>;

/** What is shown of a row of the model: so many of its columns have to be read, by Prisma or by read_order. */
export type WholeOrder = RowPayload & {
  items: (Omit<Payload["items"][number], "orderId" | "clientId" | "position" | "lines"> & {
    lines: Omit<Payload["items"][number]["lines"][number], "orderItemId" | "clientId" | "position">[];
  })[];
  services: Pick<
    Payload["services"][number],
    "id" | "orderItemId" | "label" | "productName" | "status" | "recurringMinor"
  >[];
  invoices: Pick<
    Payload["invoices"][number],
    | "id"
    | "series"
    | "number"
    | "status"
    | "currency"
    | "taxTreatment"
    | "taxCountry"
    | "taxBps"
    | "taxMinor"
    | "totalMinor"
    | "paidMinor"
    | "creditedMinor"
  >[];
};

export function toOrderRowDto(row: RowPayload): OrderRowDto {
  return {
    id: toPublicId("order", row.id),
    number: Number(row.number),
    status: row.status,
    priceKind: row.priceKind,
    channel: row.channel,
    client: { id: toPublicId("client", row.clientId), name: row.client.name },
    customer:
      row.customerId && row.customer
        ? { id: toPublicId("customer", row.customerId), name: row.customer.name }
        : null,
    retailTotal: { amount: minorFromDb(row.retailTotalMinor), currency: row.currency },
    total: { amount: minorFromDb(row.totalMinor), currency: row.currency },
    createdAt: row.createdAt.toISOString(),
    paidAt: row.paidAt?.toISOString() ?? null,
  };
}

export function toOrderDto(row: WholeOrder): OrderDto {
  const invoice = row.invoices[0];
  return {
    id: toPublicId("order", row.id),
    status: row.status,
    priceKind: row.priceKind,
    channel: row.channel,
    clientId: toPublicId("client", row.clientId),
    customerId: row.customerId && toPublicId("customer", row.customerId),
    externalId: row.externalId,
    note: row.note,
    metadata: row.metadata as Record<string, string>,
    items: row.items.map((item) => toItemDto(row, item)),
    retailTotal: { amount: minorFromDb(row.retailTotalMinor), currency: row.currency },
    total: { amount: minorFromDb(row.totalMinor), currency: row.currency },
    tax: { amount: minorFromDb(invoice?.taxMinor ?? 0n), currency: row.currency },
    invoiceTotal: { amount: minorFromDb(invoice?.totalMinor ?? row.totalMinor), currency: row.currency },
    invoiceId: invoice ? toPublicId("invoice", invoice.id) : null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    paidAt: row.paidAt?.toISOString() ?? null,
    cancelledAt: row.cancelledAt?.toISOString() ?? null,
  };
}

export function toOrderDetailDto(row: WholeOrder): OrderDetailDto {
  const dto = toOrderDto(row);
  const invoice = row.invoices[0];
  return {
    ...dto,
    number: Number(row.number),
    client: { id: dto.clientId, name: row.client.name },
    customer: dto.customerId && row.customer ? { id: dto.customerId, name: row.customer.name } : null,
    invoice:
      invoice && dto.invoiceId
        ? {
            id: dto.invoiceId,
            number: formatInvoiceNumber(invoice.series, invoice.number),
            status: invoice.status,
            taxRate: {
              treatment: invoice.taxTreatment as TaxTreatment,
              country: invoice.taxCountry || null,
              bps: invoice.taxBps,
            },
            due: { amount: minorFromDb(dueOf(invoice)), currency: invoice.currency },
          }
        : null,
    services: row.services.map((service) => ({
      id: toPublicId("service", service.id),
      label: service.label,
      productName: service.productName,
      status: service.status,
    })),
  };
}

function toItemDto(order: WholeOrder, item: WholeOrder["items"][number]): OrderItemDto {
  const money = (minor: bigint) => ({ amount: minorFromDb(minor), currency: order.currency });
  const services = order.services.filter((service) => service.orderItemId === item.id);
  return {
    id: toPublicId("orderItem", item.id),
    product: { id: toPublicId("product", item.productId), name: item.productName },
    cycle: item.cycle,
    quantity: item.quantity,
    label: item.label,
    lines: item.lines.map((line) => {
      const trace = line.trace as PriceTrace | null;
      return {
        kind: line.kind as PriceLineDto["kind"],
        description: line.description,
        optionGroupId: line.optionGroupId && toPublicId("optionGroup", line.optionGroupId),
        optionId: line.optionId && toPublicId("option", line.optionId),
        quantity: line.quantity,
        retailUnit: money(line.retailUnitMinor),
        unit: money(line.unitMinor),
        amount: money(line.amountMinor),
        discountBps: line.discountBps,
        rule: line.rule as PriceRule,
        ruledUnit: trace ? money(BigInt(trace.ruledMinor)) : money(line.unitMinor),
        cap: line.cap as PriceCap | null,
        ...readTrace(line.trace),
      };
    }),
    retailTotal: money(item.retailTotalMinor),
    total: money(item.totalMinor),
    recurring: money(services[0]?.recurringMinor ?? 0n),
    resale: item.resaleMinor === null ? null : money(item.resaleMinor),
    serviceIds: services.map((service) => toPublicId("service", service.id)),
  };
}
