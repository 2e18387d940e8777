import { toPublicId } from "@/core/ids";
import type { Prisma } from "@/db";
import type { CustomerDto } from "../dto";

export function toCustomerDto(row: Prisma.CustomerGetPayload<object>): CustomerDto {
  return {
    id: toPublicId("customer", row.id),
    name: row.name,
    email: row.email,
    company: row.company,
    phone: row.phone,
    country: row.country,
    externalId: row.externalId,
    locale: row.locale,
    metadata: row.metadata as Record<string, string>,
    status: row.archivedAt ? "archived" : "active",
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** What the activity log shows of a customer. */
export function customerFacts(row: Prisma.CustomerGetPayload<object>) {
  const { name, email, company, phone, country, externalId, locale, archivedAt } = row;
  return {
    name,
    email,
    company,
    phone,
    country,
    external_id: externalId,
    locale,
    archived: archivedAt !== null,
  };
}
