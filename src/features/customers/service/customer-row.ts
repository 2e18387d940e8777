import { toPublicId } from "@/core/ids";
import { isoOfJson, type Prisma } from "@/db";
import type { CustomerDto } from "../dto";

type Payload = Prisma.CustomerGetPayload<object>;

type Times = "createdAt" | "updatedAt" | "archivedAt";

/** What is shown of a row of the model, as read_customers has it in JSON: times are texts. */
export type JsonCustomer = Omit<
  Payload,
  Times | "resellerId" | "revenueMinor" | "lastOrderAt" | "mergedIntoId"
> &
  Record<"createdAt" | "updatedAt", string> & { archivedAt: string | null };

export function toCustomerDto(row: Payload): CustomerDto {
  return dtoOf(row, row.archivedAt !== null, row.createdAt.toISOString(), row.updatedAt.toISOString());
}

export function jsonToCustomerDto(row: JsonCustomer): CustomerDto {
  return dtoOf(row, row.archivedAt !== null, isoOfJson(row.createdAt), isoOfJson(row.updatedAt));
}

type Plain = Omit<JsonCustomer, Times>;

function dtoOf(row: Plain, isArchived: boolean, createdAt: string, updatedAt: string): CustomerDto {
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
    status: isArchived ? "archived" : "active",
    createdAt,
    updatedAt,
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
