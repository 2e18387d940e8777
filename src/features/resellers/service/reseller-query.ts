import { currencyExponent } from "@/core/currencies";
import { AppError } from "@/core/errors";
import { parsePublicId } from "@/core/ids";
import type { SortedPlace } from "@/core/sorted-cursor";
import { containing, Prisma } from "@/db";
import type { FilterResellersInput, ResellerSort, SignedResellerSort } from "../schemas";
import { figureSql } from "./reseller-figures";
import type { ProgramTerms } from "./reseller-row";

/** What the order and the filters of the list depend on besides the rows. `rates`: millionths of `terms.currency`. */
export type ListBasis = { now: Date; terms: ProgramTerms; rates: Readonly<Record<string, number>> };

/** What the rate in force depends on besides the rows. */
export type RateBasis = Pick<ListBasis, "now" | "terms">;

/** Resellers `r` with their clients `c` and tiers `t`. */
export const RESELLER_SOURCE = Prisma.sql`resellers r JOIN clients c ON c.id = r.id JOIN tiers t ON t.id = r.tier_id`;

/** Which resellers the filters leave. */
export function whereSql(
  { q, status, tier, rate, outstanding }: FilterResellersInput,
  basis: RateBasis,
): Prisma.Sql {
  const conditions = [
    ...(q ? [searchSql(q)] : []),
    ...(status ? [Prisma.sql`r.status = ${status}::reseller_status`] : []),
    ...(tier ? [Prisma.sql`t.slug = ${tier}`] : []),
    ...(rate ? [Prisma.sql`(SELECT source FROM ${rateSql(basis)}) = ${rate}`] : []),
    ...(outstanding
      ? [
          Prisma.sql`EXISTS (SELECT FROM invoices WHERE client_id = r.id AND status IN ('issued', 'part_paid')
            AND total_minor > paid_minor)`,
        ]
      : []),
  ];
  return conditions.length > 0 ? Prisma.join(conditions, " AND ") : Prisma.sql`true`;
}

function searchSql(q: string): Prisma.Sql {
  const id = parsePublicId("reseller", q);
  if (id) return Prisma.sql`r.id = ${id}::uuid`;
  const pattern = `%${containing(q).contains}%`;
  return Prisma.sql`(r.business_name ILIKE ${pattern} OR c.email ILIKE ${pattern})`;
}

/** The rate in force of each reseller and its source, as the database knows it: what `rateOf` says of the row. */
function rateSql({ now, terms }: RateBasis): Prisma.Sql {
  return Prisma.sql`rate_in_force(r.id, r.own_rate_bps, t.id, t.rate_bps, ${terms.defaultRateBps}::int, ${now}) AS rate`;
}

/** Names sort as people expect in any language, whatever the database's own order. */
const BY_NAME = Prisma.sql`r.business_name COLLATE "und-x-icu"`;

/** What the list is sorted by: whole numbers, or for names text. Never null. */
function sortSql(sort: ResellerSort, basis: ListBasis): Prisma.Sql {
  const { now, terms, rates } = basis;
  const figures = figureSql(now);
  switch (sort) {
    case "business":
      return BY_NAME;
    case "status":
      return Prisma.sql`array_position(enum_range(NULL::reseller_status), r.status)::bigint`;
    case "tier":
      return Prisma.sql`t.position::bigint`;
    case "rate":
      return Prisma.sql`(SELECT rate.rate_bps FROM ${rateSql(basis)})::bigint`;
    case "outstanding":
      return Prisma.sql`round(${figures.outstanding}::numeric * ${factorSql(terms.currency, rates)})::bigint`;
    case "last_order":
      return Prisma.sql`COALESCE((extract(epoch FROM ${figures.last_order}) * 1000)::bigint, -1)`;
    case "created":
      return Prisma.sql`(extract(epoch FROM r.created_at) * 1000)::bigint`;
    default:
      return figures[sort];
  }
}

/** By what an amount of minor units in a client's currency becomes one of the provider's; 0 without a rate. */
function factorSql(currency: string, rates: ListBasis["rates"]): Prisma.Sql {
  const factors = Object.entries(rates).map(([own, millionths]) => {
    const power = currencyExponent(currency) - currencyExponent(own);
    return Prisma.sql`WHEN ${own} THEN ${millionths}::numeric / 1000000 * 10::numeric ^ ${power}::int`;
  });
  return Prisma.sql`(CASE c.currency ${Prisma.join(factors, " ")} ELSE 0 END)`;
}

/** The rows of one page in their order: their ids, and the value each is sorted by, as text. */
export function pageSql(
  filters: FilterResellersInput,
  signed: SignedResellerSort,
  place: SortedPlace | null,
  limit: number,
  basis: ListBasis,
): Prisma.Sql {
  const falling = signed.startsWith("-");
  const sort = (falling ? signed.slice(1) : signed) as ResellerSort;
  const direction = Prisma.raw(falling ? "DESC" : "ASC");
  const start = place
    ? Prisma.sql`WHERE (value, id) ${Prisma.raw(falling ? "<" : ">")} (${valueSql(sort, place.value)}, ${place.id}::uuid)`
    : Prisma.empty;
  return Prisma.sql`
    SELECT id, value FROM (
      SELECT r.id, ${sortSql(sort, basis)} AS value FROM ${RESELLER_SOURCE} WHERE ${whereSql(filters, basis)}
    ) AS matching ${start}
    ORDER BY value ${direction}, id ${direction} LIMIT ${limit}`;
}

function valueSql(sort: ResellerSort, value: string): Prisma.Sql {
  const isText = sort === "business";
  if (isText ? value.includes("\0") : !/^-?\d{1,18}$/.test(value)) throw new AppError("invalid_cursor");
  return isText ? Prisma.sql`${value}::text COLLATE "und-x-icu"` : Prisma.sql`${value}::bigint`;
}
