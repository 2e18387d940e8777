import { authorizeProvider, authorizeTenant } from "@/core/access";
import type { Scope } from "@/core/actor";
import { AppError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { type Among, keyset, type ListPage, toPage } from "@/core/list";
import { type Context, containing, inTransaction, type Prisma } from "@/db";
import type { CustomerDto, CustomerRowDto, ReviewedCustomerDto } from "../dto";
import type { CustomerIdInput, ListCustomersInput, ReviewCustomersInput } from "../schemas";
import { toCustomerDto } from "./customer-row";

/** R36: only the actor's own; a foreign id is a plain not found. */
export async function getCustomer(ctx: Context, input: CustomerIdInput): Promise<CustomerDto> {
  const scope = authorizeTenant(ctx, "customer:read");
  const row = await inTransaction(ctx, scope, (tx) =>
    tx.customer.findUnique({ where: { resellerId_id: { resellerId: scope.clientId, id: input.id } } }),
  );
  if (!row) throw new AppError("not_found");
  return toCustomerDto(row);
}

export type CustomersAmong = Among<{ id: string; status: CustomerDto["status"]; externalId: string }>;

/** R33: the reseller's customers with their services counted, newest first. For people: listPlainCustomers is for programs. */
export async function listCustomers(
  ctx: Context,
  input: ListCustomersInput & CustomersAmong,
): Promise<ListPage<CustomerRowDto>> {
  const scope = authorizeTenant(ctx, "customer:read");
  const page = await readPage(ctx, scope, input, scope.clientId);
  return { ...page, items: page.items.map(({ reseller: _own, ...row }) => row) };
}

/** All resellers' customers, for admins. */
export async function reviewCustomers(
  ctx: Context,
  input: ReviewCustomersInput,
): Promise<ListPage<ReviewedCustomerDto>> {
  const scope = authorizeProvider(ctx, "customer:review");
  return readPage(ctx, scope, input, input.reseller);
}

async function readPage(
  ctx: Context,
  scope: Scope,
  input: ListCustomersInput & CustomersAmong,
  resellerId: string | undefined,
) {
  const page = keyset(input);
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.customer.findMany({
      where: {
        AND: [filtersOf(input), amongOf(input)],
        ...page.where,
        ...(resellerId ? { resellerId } : {}),
      },
      orderBy: page.orderBy,
      take: input.limit + 1,
      include: {
        services: { select: { status: true } },
        reseller: { select: { id: true, businessName: true } },
      },
    }),
  );
  return toPage(rows, input.limit, (row) => ({
    ...toCustomerDto(row),
    activeServices: row.services.filter((service) => service.status === "active").length,
    totalServices: row.services.length,
    reseller: { id: toPublicId("reseller", row.reseller.id), name: row.reseller.businessName },
  }));
}

export function filtersOf({ q, status, externalId }: ListCustomersInput): Prisma.CustomerWhereInput {
  const contains = q ? containing(q) : undefined;
  return {
    externalId,
    ...(status ? { archivedAt: status === "archived" ? { not: null } : null } : {}),
    ...(contains ? { OR: [{ name: contains }, { email: contains }, { company: contains }] } : {}),
  };
}

export function amongOf({ among, createdAt }: CustomersAmong): Prisma.CustomerWhereInput {
  return {
    createdAt,
    id: { in: among?.id },
    externalId: among?.externalId && { in: among.externalId },
    ...(among?.status && {
      OR: among.status.map((status) => ({ archivedAt: status === "archived" ? { not: null } : null })),
    }),
  };
}
