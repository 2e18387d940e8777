import { z } from "zod";
import type { ServiceDto } from "@/features/services";
import { cycle, idOf, moneySchema, timestamp } from "./shared";

export const serviceSchema = z
  .strictObject({
    id: idOf("service"),
    object: z.literal("service"),
    status: z.enum(["pending", "provisioning", "active", "suspended", "cancelled", "terminated"]),
    order: idOf("order"),
    customer: idOf("customer").nullable(),
    product: idOf("product"),
    product_name: z.string(),
    label: z.string().nullable(),
    cycle,
    retail: moneySchema.meta({ description: "What a renewal costs at retail" }),
    wholesale: moneySchema.meta({ description: "What a renewal costs" }),
    resale: moneySchema.nullable(),
    period_start: timestamp.nullable(),
    period_end: timestamp.nullable(),
    activated_at: timestamp.nullable(),
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
    cycle: dto.cycle,
    retail: dto.recurringRetail,
    wholesale: dto.recurring,
    resale: dto.resale,
    period_start: dto.periodStart,
    period_end: dto.periodEnd,
    activated_at: dto.activatedAt,
    created_at: dto.createdAt,
    updated_at: dto.updatedAt,
  };
}
