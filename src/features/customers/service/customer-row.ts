import { toPublicId } from "@/core/ids";
import type { Prisma } from "@/db";
import type { CustomerDto } from "../dto";

type Payload = Prisma.CustomerGetPayload<object>;

/** What is shown of a row of the model: so many of its columns have to be read, by Prisma or by read_customers. */
export type PlainCustomer = Omit<Payload, "resellerId" | "revenueMinor" | "lastOrderAt" | "mergedIntoId">;

export function toCustomerDto(row: PlainCustomer): CustomerDto {
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
export function customerFacts(row: Payload) {
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
