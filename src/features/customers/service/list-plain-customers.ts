import { authorizeTenant } from "@/core/access";
import { decodeCursor, keyset, type ListPage, toPage } from "@/core/list";
import { type Context, inTransaction, type Prisma, runStatement } from "@/db";
import type { CustomerDto } from "../dto";
import type { ListCustomersInput } from "../schemas";
import { type PlainCustomer, toCustomerDto } from "./customer-row";
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
  const { clientId } = authorizeTenant(ctx, "customer:read");
  const where: Prisma.CustomerWhereInput = { AND: [filtersOf(input), amongOf(input)] };
  const rows = isFiltered(input)
    ? await readFiltered(ctx, clientId, where, input)
    : await readAll(ctx, clientId, input);
  return toPage(rows, input.limit, toCustomerDto);
}

function isFiltered({
  q,
  status,
  externalId,
  among,
  createdAt,
}: ListCustomersInput & CustomersAmong): boolean {
  const values = [q, status, externalId, ...Object.values(among ?? {}), ...Object.values(createdAt ?? {})];
  return values.some((value) => value !== undefined);
}

async function readAll(ctx: Context, clientId: string, input: ListCustomersInput): Promise<PlainCustomer[]> {
  const beyond = decodeCursor(input.cursor) ?? null;
  const values = [clientId, beyond, input.oldestFirst ?? false, input.limit + 1];
  const [row] = await runStatement<{ found: JsonCustomer[] }>(ctx, READ_CUSTOMERS, values);
  return (row?.found ?? []).map(fromJson);
}

/** By the model, which any filter can be put into. Tests hold the two against each other. */
export function readFiltered(
  ctx: Context,
  clientId: string,
  where: Prisma.CustomerWhereInput,
  input: ListCustomersInput,
): Promise<PlainCustomer[]> {
  const page = keyset(input);
  return inTransaction(ctx, { kind: "tenant", clientId }, (tx) =>
    tx.customer.findMany({
      where: { ...where, ...page.where, resellerId: clientId },
      orderBy: page.orderBy,
      take: input.limit + 1,
    }),
  );
}

type Times = "createdAt" | "updatedAt" | "archivedAt";
type JsonCustomer = Omit<PlainCustomer, Times> & {
  createdAt: string;
  updatedAt: string;
  archivedAt: string | null;
};

function fromJson({ createdAt, updatedAt, archivedAt, ...row }: JsonCustomer): PlainCustomer {
  return {
    ...row,
    createdAt: new Date(createdAt),
    updatedAt: new Date(updatedAt),
    archivedAt: archivedAt === null ? null : new Date(archivedAt),
  };
}
