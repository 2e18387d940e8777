import { z } from "zod";
import type { CustomerDto } from "@/features/customers";
import { idOf, metadataSchema, timestamp } from "./shared";

export const customerSchema = z
  .strictObject({
    id: idOf("customer"),
    object: z.literal("customer"),
    name: z.string(),
    email: z.string(),
    company: z.string().nullable(),
    phone: z.string().nullable(),
    country: z.string().nullable(),
    external_id: z.string().nullable(),
    metadata: metadataSchema,
    status: z.enum(["active", "archived"]),
    created_at: timestamp,
    updated_at: timestamp,
  })
  .meta({ id: "Customer" });

export function presentCustomer(dto: CustomerDto): z.input<typeof customerSchema> {
  return {
    id: dto.id,
    object: "customer",
    name: dto.name,
    email: dto.email,
    company: dto.company,
    phone: dto.phone,
    country: dto.country,
    external_id: dto.externalId,
    metadata: dto.metadata,
    status: dto.status,
    created_at: dto.createdAt,
    updated_at: dto.updatedAt,
  };
}
