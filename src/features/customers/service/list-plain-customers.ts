import { authorizeTenant } from "@/core/access";
import type { TenantScope } from "@/core/actor";
import { isFiltered, keyset, type ListPage, toPage } from "@/core/list";
import { type Context, inTransaction, type Prisma, readPage } from "@/db";
import type { CustomerDto } from "../dto";
import type { ListCustomersInput } from "../schemas";
import { type JsonCustomer, jsonToCustomerDto, toCustomerDto } from "./customer-row";
import { amongOf, type CustomersAmong, filtersOf } from "./list-customers";

/** A page without filters in one round trip: prisma/functions/reading.sql. */
export const READ_CUSTOMERS = {
  name: "read_customers",
  text: "SELECT read_customers($1, $2, $3, $4) AS found",
};

/** R50: the reseller's customers without their figures, newest first unless asked otherwise. */
export async function listPlainCustomers(
  ctx: Context,
  input: ListCustomersInput & CustomersAmong,
): Promise<ListPage<CustomerDto>> {
  const scope = authorizeTenant(ctx, "customer:read");
  if (!isFiltered(input)) return readAll(ctx, scope, input);
  return readFiltered(ctx, scope, { AND: [filtersOf(input), amongOf(input)] }, input);
}

async function readAll(
  ctx: Context,
  { clientId }: TenantScope,
  input: ListCustomersInput,
): Promise<ListPage<CustomerDto>> {
  const rows = await readPage<JsonCustomer>(ctx, READ_CUSTOMERS, clientId, input);
  return toPage(rows, input.limit, jsonToCustomerDto);
}

/** By the model, which any filter can be put into. Tests hold the two against each other. */
export async function readFiltered(
  ctx: Context,
  scope: TenantScope,
  where: Prisma.CustomerWhereInput,
  input: ListCustomersInput,
): Promise<ListPage<CustomerDto>> {
  const page = keyset(input);
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.customer.findMany({
      where: { ...where, ...page.where, resellerId: scope.clientId },
      orderBy: page.orderBy,
      take: input.limit + 1,
    }),
  );
  return toPage(rows, input.limit, toCustomerDto);
}
