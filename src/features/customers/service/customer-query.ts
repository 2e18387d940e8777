import { AppError } from "@/core/errors";
import { parsePublicId } from "@/core/ids";
import type { SortedPlace } from "@/core/sorted-cursor";
import { containing, Prisma } from "@/db";
import type { CustomerSort, ExportCustomersInput, SignedCustomerSort } from "../schemas";

/** The sort values as the indexes of the migration have them: otherwise a page is no walk along an index. */
const SORTED_BY: Record<Exclude<CustomerSort, "created">, Prisma.Sql> = {
  name: Prisma.sql`c.name COLLATE "und-x-icu"`,
  revenue: Prisma.sql`c.revenue_minor`,
  last_order: Prisma.sql`COALESCE(c.last_order_at, '1970-01-01 00:00:00+00'::timestamptz)`,
};

/** Which of the reseller's customers the filters leave. */
export function customersWhere(
  resellerId: string,
  { q, status = "active", services, country }: ExportCustomersInput,
): Prisma.Sql {
  const running = Prisma.sql`EXISTS (SELECT FROM services s
    WHERE s.client_id = c.reseller_id AND s.customer_id = c.id AND s.status = 'active')`;
  return Prisma.join(
    [
      Prisma.sql`c.reseller_id = ${resellerId}::uuid`,
      ...(status === "all" ? [] : [statusSql(status)]),
      ...(services ? [services === "active" ? running : Prisma.sql`NOT ${running}`] : []),
      ...(country ? [Prisma.sql`c.country = ${country}`] : []),
      ...(q ? [searchSql(q)] : []),
    ],
    " AND ",
  );
}

function statusSql(status: "active" | "archived"): Prisma.Sql {
  return status === "active" ? Prisma.sql`c.archived_at IS NULL` : Prisma.sql`c.archived_at IS NOT NULL`;
}

function searchSql(q: string): Prisma.Sql {
  const id = parsePublicId("customer", q);
  if (id) return Prisma.sql`c.id = ${id}::uuid`;
  const pattern = `%${containing(q).contains}%`;
  return Prisma.sql`(c.name ILIKE ${pattern} OR c.email ILIKE ${pattern} OR c.company ILIKE ${pattern} OR c.external_id = ${q})`;
}

/** The rows of one page in their order: their ids, and the value each is sorted by, as text. */
export function customersPage(
  where: Prisma.Sql,
  signed: SignedCustomerSort,
  place: SortedPlace | null,
  limit: number,
): Prisma.Sql {
  const falling = signed.startsWith("-");
  const sort = (falling ? signed.slice(1) : signed) as CustomerSort;
  const direction = Prisma.raw(falling ? "DESC" : "ASC");
  const beyond = Prisma.raw(falling ? "<" : ">");
  if (sort === "created") {
    // Ids sort like the time of creation.
    const start = place ? Prisma.sql`AND c.id ${beyond} ${place.id}::uuid` : Prisma.empty;
    return Prisma.sql`SELECT c.id, '' AS value FROM customers c WHERE ${where} ${start}
      ORDER BY c.id ${direction} LIMIT ${limit}`;
  }
  const by = SORTED_BY[sort];
  const start = place
    ? Prisma.sql`AND (${by}, c.id) ${beyond} (${placeSql(sort, place.value)}, ${place.id}::uuid)`
    : Prisma.empty;
  return Prisma.sql`SELECT c.id, ${valueSql(sort, by)} AS value FROM customers c WHERE ${where} ${start}
    ORDER BY ${by} ${direction}, c.id ${direction} LIMIT ${limit}`;
}

/** Times as milliseconds, which no setting of the session writes in another way. */
function valueSql(sort: CustomerSort, by: Prisma.Sql): Prisma.Sql {
  return sort === "last_order"
    ? Prisma.sql`round(extract(epoch FROM ${by}) * 1000)::bigint::text`
    : Prisma.sql`(${by})::text`;
}

function placeSql(sort: CustomerSort, value: string): Prisma.Sql {
  if (sort === "name") {
    if (value.includes("\0")) throw new AppError("invalid_cursor");
    return Prisma.sql`${value}::text COLLATE "und-x-icu"`;
  }
  if (!/^-?\d{1,18}$/.test(value)) throw new AppError("invalid_cursor");
  if (sort === "revenue") return Prisma.sql`${value}::bigint`;
  const at = new Date(Number(value));
  if (Number.isNaN(at.getTime()) || at.getTime() < 0) throw new AppError("invalid_cursor");
  return Prisma.sql`${at}::timestamptz`;
}
