import { toPublicId } from "@/core/ids";
import { minorFromDb } from "@/core/money";
import type { Prisma } from "@/db";
import type { ServiceDto } from "../dto";

export const SERVICE_INCLUDE = {
  client: { select: { name: true } },
  customer: { select: { name: true } },
} satisfies Prisma.ServiceInclude;

export type ServiceRow = Prisma.ServiceGetPayload<{ include: typeof SERVICE_INCLUDE }>;

export function toServiceDto(row: ServiceRow): ServiceDto {
  const money = (minor: bigint) => ({ amount: minorFromDb(minor), currency: row.currency });
  return {
    id: toPublicId("service", row.id),
    orderId: toPublicId("order", row.orderId),
    clientId: toPublicId("client", row.clientId),
    clientName: row.client.name,
    customerId: row.customerId && toPublicId("customer", row.customerId),
    customerName: row.customer?.name ?? null,
    product: { id: toPublicId("product", row.productId), name: row.productName },
    label: row.label,
    status: row.status,
    cycle: row.cycle,
    recurring: money(row.recurringMinor),
    recurringRetail: money(row.recurringRetailMinor),
    resale: row.resaleMinor === null ? null : money(row.resaleMinor),
    kept:
      row.heldMinor === null
        ? null
        : { price: money(row.heldMinor), until: row.heldUntil?.toISOString() ?? null },
    periodStart: row.periodStart?.toISOString() ?? null,
    periodEnd: row.periodEnd?.toISOString() ?? null,
    activatedAt: row.activatedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
