import { authorizeTenant } from "@/core/access";
import { AppError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import type { ListPage } from "@/core/list";
import { minorFromDb } from "@/core/money";
import { decodeSortedCursor, encodeSortedCursor } from "@/core/sorted-cursor";
import { type Context, inTransaction, Prisma, type Tx } from "@/db";
import type { CustomerFiguresDto, ServiceCountsDto } from "../dto";
import type { BrowseCustomersInput, CustomerIdInput } from "../schemas";
import { customersPage, customersWhere } from "./customer-query";
import { toCustomerDto } from "./customer-row";

/**
 * R33: the reseller's customers with their services counted by status, what they bring and their last order; sorted as
 * asked, newest first otherwise. The page is chosen first; services are counted for its rows alone.
 *
 * @throws {AppError} `invalid_cursor` for a cursor of another sort or other filters
 */
export async function browseCustomers(
  ctx: Context,
  input: BrowseCustomersInput,
): Promise<ListPage<CustomerFiguresDto>> {
  const scope = authorizeTenant(ctx, "customer:figures");
  const { limit, cursor, sort = "-created", ...filters } = input;
  const list = sealed(input);
  const place = decodeSortedCursor(list, cursor);
  return inTransaction(ctx, scope, async (tx) => {
    const page = await tx.$queryRaw<{ id: string; value: string }[]>(
      customersPage(customersWhere(scope.clientId, filters), sort, place, limit + 1),
    );
    const shown = page.slice(0, limit);
    const last = shown.at(-1);
    const found = await readFigures(
      tx,
      scope.clientId,
      shown.map(({ id }) => id),
    );
    return {
      items: shown.flatMap(({ id }) => found.get(id) ?? []),
      nextCursor: page.length > limit && last ? encodeSortedCursor(list, last) : null,
    };
  });
}

/** One customer with the same figures; `not_found` for another reseller's. */
export async function getCustomerFigures(ctx: Context, { id }: CustomerIdInput): Promise<CustomerFiguresDto> {
  const scope = authorizeTenant(ctx, "customer:figures");
  const found = await inTransaction(ctx, scope, (tx) => readFigures(tx, scope.clientId, [id]));
  const customer = found.get(id);
  if (!customer) throw new AppError("not_found");
  return customer;
}

/** Whether a cursor belongs to the list under this sort and these filters. */
export function fitsCustomerList(input: Omit<BrowseCustomersInput, "limit">): boolean {
  try {
    decodeSortedCursor(sealed(input), input.cursor);
    return true;
  } catch {
    return false;
  }
}

/** What a cursor is bound to. Named one by one, so that their order is always the same. */
function sealed({ q, status, services, country, sort }: Omit<BrowseCustomersInput, "limit">) {
  return ["customers", sort ?? "-created", q, status, services, country].map((part) => part ?? null);
}

type Counts = { id: string; active: bigint; pending: bigint; suspended: bigint; total: bigint };

async function readFigures(
  tx: Tx,
  resellerId: string,
  ids: readonly string[],
): Promise<Map<string, CustomerFiguresDto>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.customer.findMany({
    where: { resellerId, id: { in: [...ids] } },
    include: {
      mergedInto: { select: { id: true, name: true } },
      reseller: { select: { client: { select: { currency: true } } } },
    },
  });
  const counted = await tx.$queryRaw<Counts[]>(Prisma.sql`
    SELECT customer_id AS id, count(*) FILTER (WHERE status = 'active') AS active,
      count(*) FILTER (WHERE status IN ('pending', 'provisioning')) AS pending,
      count(*) FILTER (WHERE status = 'suspended') AS suspended, count(*) AS total
    FROM services WHERE client_id = ${resellerId}::uuid AND customer_id = ANY(${[...ids]}::uuid[]) GROUP BY 1`);
  const counts = new Map(counted.map((row) => [row.id, row]));
  return new Map(
    rows.map((row) => [
      row.id,
      {
        ...toCustomerDto(row),
        services: toCounts(counts.get(row.id)),
        revenue: { amount: minorFromDb(row.revenueMinor), currency: row.reseller.client.currency },
        lastOrderAt: row.lastOrderAt?.toISOString() ?? null,
        mergedInto: row.mergedInto && {
          id: toPublicId("customer", row.mergedInto.id),
          name: row.mergedInto.name,
        },
      },
    ]),
  );
}

function toCounts(row: Counts | undefined): ServiceCountsDto {
  return {
    active: Number(row?.active ?? 0),
    pending: Number(row?.pending ?? 0),
    suspended: Number(row?.suspended ?? 0),
    total: Number(row?.total ?? 0),
  };
}
