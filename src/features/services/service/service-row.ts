import type { BillingCycle } from "@/core/billing-cycle";
import { parsePublicId, toPublicId } from "@/core/ids";
import { minorFromDb } from "@/core/money";
import type { Prisma } from "@/db";
import type { ServiceDto } from "../dto";

export const SERVICE_INCLUDE = {
  client: { select: { name: true } },
  customer: { select: { name: true } },
} satisfies Prisma.ServiceInclude;

export type ServiceRow = Prisma.ServiceGetPayload<{ include: typeof SERVICE_INCLUDE }>;

/** What of it a client may see: all that the DTO is made of. */
export type ShownService = Omit<
  ServiceRow,
  "orderItemId" | "cycleStartedAt" | "heldExact" | "revision" | "options" | "externalReference"
>;

/** What waits for an invoice, in the database's own names: `apply_service_charge` carries it out. */
export type PendingChange = { recurring_minor: number; recurring_retail_minor: number } & (
  | { kind: "renewal"; period_start: string; period_end: string }
  | ({ kind: "change"; product_id: string; product_name: string; options: StoredSelection[] } & (
      | { cycle?: undefined }
      | {
          /** A whole period of another cycle begins. */
          cycle: BillingCycle;
          period_start: string;
          period_end: string;
          resale_minor: number | null;
          /** Nothing else changes: provisioning is not asked. */
          cycle_only: boolean;
        }
    ))
);

/** Whether provisioning has something to do for it. */
export function changesWhatRuns(change: PendingChange): boolean {
  return change.kind === "change" && !(change.cycle && change.cycle_only);
}

/** A chosen option by uuid, as `services.options` keeps it. */
export type StoredSelection = { group: string; option: string; quantity: number };

export function toServiceDto(row: ShownService): ServiceDto {
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
    externalId: row.externalId,
    metadata: row.metadata as Record<string, string>,
    status: row.status,
    suspendedBy: row.suspendedBy as ServiceDto["suspendedBy"],
    statusReason: row.statusReason,
    cancelAtPeriodEnd: row.cancelRequestedAt !== null,
    pending: pendingOf(row),
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
    endedAt: row.endedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

function pendingOf({ pendingChange, pendingInvoiceId, currency }: ShownService): ServiceDto["pending"] {
  if (pendingChange === null || pendingInvoiceId === null) return null;
  const { kind, recurring_minor: amount } = pendingChange as PendingChange;
  return { kind, invoiceId: toPublicId("invoice", pendingInvoiceId), recurring: { amount, currency } };
}

/** What the log shows of a service: its name, where it has none of its own the product's. */
export function serviceObject(row: { id: string; label: string | null; productName: string }) {
  return { kind: "service" as const, id: row.id, name: row.label ?? row.productName };
}

/** The service's uuid, from what was parsed already. */
export function uuidOf(dto: Pick<ServiceDto, "id">): string {
  return parsePublicId("service", dto.id) as string;
}
