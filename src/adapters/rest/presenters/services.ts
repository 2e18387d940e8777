import { z } from "zod";
import type { ChangePreviewDto, ServiceChargeDto, ServiceDto } from "@/features/services";
import { customerSchema } from "./customers";
import { orderSchema } from "./orders";
import { cycle, expandable, idOf, metadataSchema, moneySchema, timestamp } from "./shared";

export const serviceSchema = z
  .strictObject({
    id: idOf("service"),
    object: z.literal("service"),
    status: z.enum(["pending", "provisioning", "active", "suspended", "cancelled", "terminated"]),
    order: expandable("order", orderSchema),
    customer: expandable("customer", customerSchema).nullable(),
    product: idOf("product"),
    product_name: z.string(),
    label: z.string().nullable(),
    external_id: z.string().nullable(),
    metadata: metadataSchema,
    suspended_by: z
      .enum(["provider", "reseller", "overdue"])
      .nullable()
      .meta({ description: "What you have suspended yourself you may let go on" }),
    status_reason: z.string().nullable(),
    cancel_at_period_end: z.boolean(),
    pending: z
      .strictObject({
        kind: z.enum(["change", "renewal"]),
        invoice: idOf("invoice"),
        wholesale: moneySchema.meta({ description: "What a renewal will cost" }),
      })
      .nullable()
      .meta({ description: "A change or renewal that takes effect when its invoice is paid" }),
    cycle,
    retail: moneySchema.meta({ description: "What a renewal costs at retail" }),
    wholesale: moneySchema.meta({ description: "What a renewal costs" }),
    resale: moneySchema.nullable(),
    period_start: timestamp.nullable(),
    period_end: timestamp.nullable(),
    activated_at: timestamp.nullable(),
    ended_at: timestamp.nullable(),
    created_at: timestamp,
    updated_at: timestamp,
  })
  .meta({ id: "Service" });

export function presentService(dto: ServiceDto): z.input<typeof serviceSchema> {
  return {
    id: dto.id,
    object: "service",
    status: dto.status,
    order: dto.orderId,
    customer: dto.customerId,
    product: dto.product.id,
    product_name: dto.product.name,
    label: dto.label,
    external_id: dto.externalId,
    metadata: dto.metadata,
    suspended_by: dto.suspendedBy,
    status_reason: dto.statusReason,
    cancel_at_period_end: dto.cancelAtPeriodEnd,
    pending: dto.pending && {
      kind: dto.pending.kind,
      invoice: dto.pending.invoiceId,
      wholesale: dto.pending.recurring,
    },
    cycle: dto.cycle,
    retail: dto.recurringRetail,
    wholesale: dto.recurring,
    resale: dto.resale,
    period_start: dto.periodStart,
    period_end: dto.periodEnd,
    activated_at: dto.activatedAt,
    ended_at: dto.endedAt,
    created_at: dto.createdAt,
    updated_at: dto.updatedAt,
  };
}

export const serviceChargeSchema = z
  .strictObject({
    object: z.literal("service_charge"),
    outcome: z.enum(["paid", "waiting", "credited", "free"]).meta({
      description: "`waiting`: it takes effect when the invoice is paid; otherwise it has",
    }),
    net: moneySchema.meta({
      description: "What is charged, before tax; negative was credited to the balance",
    }),
    total: moneySchema.meta({
      description: "The same with tax: what the invoice, or the credit note, is over",
    }),
    invoice: idOf("invoice").nullable(),
    service: serviceSchema,
  })
  .meta({ id: "ServiceCharge" });

export function presentServiceCharge(dto: ServiceChargeDto): z.input<typeof serviceChargeSchema> {
  return {
    object: "service_charge",
    outcome: dto.outcome,
    net: dto.net,
    total: dto.total,
    invoice: dto.invoiceId,
    service: presentService(dto.service),
  };
}

export const changePreviewSchema = z
  .strictObject({
    object: z.literal("change_preview"),
    service: idOf("service"),
    from: z.strictObject({ product_name: z.string(), cycle, wholesale: moneySchema }),
    to: z.strictObject({ product_name: z.string(), cycle, wholesale: moneySchema, retail: moneySchema }),
    new_period: z
      .strictObject({ start: timestamp, end: timestamp })
      .nullable()
      .meta({ description: "With another billing cycle: its first period, which begins now" }),
    remaining_days: z.int(),
    total_days: z.int(),
    old_share: moneySchema.meta({ description: "The rest of the paid time at the old price" }),
    new_share: moneySchema.meta({
      description: "The rest of the paid time at the new price; with another cycle its first period",
    }),
    refunded: moneySchema.meta({
      description: "What of the old price was refunded before, and is not given back again",
    }),
    net: moneySchema.meta({
      description: "To be paid now, before tax; negative is credited to the balance",
    }),
    tax: moneySchema,
    total: moneySchema.meta({ description: "The same with tax" }),
  })
  .meta({ id: "ChangePreview" });

export function presentChangePreview(dto: ChangePreviewDto): z.input<typeof changePreviewSchema> {
  return {
    object: "change_preview",
    service: dto.service,
    from: { product_name: dto.from.product, cycle: dto.from.cycle, wholesale: dto.from.recurring },
    to: {
      product_name: dto.to.product,
      cycle: dto.to.cycle,
      wholesale: dto.to.recurring,
      retail: dto.to.recurringRetail,
    },
    new_period: dto.newPeriod,
    remaining_days: dto.remainingDays,
    total_days: dto.totalDays,
    old_share: dto.oldShare,
    new_share: dto.newShare,
    refunded: dto.refunded,
    net: dto.net,
    tax: dto.tax,
    total: dto.total,
  };
}
