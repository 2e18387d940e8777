import { authorizeProvider } from "@/core/access";
import type { Scope } from "@/core/actor";
import { RATE_SCALE } from "@/core/exchange";
import { toPublicId } from "@/core/ids";
import type { ListPage } from "@/core/list";
import { decodeSortedCursor, encodeSortedCursor } from "@/core/sorted-cursor";
import { type Context, inTransaction, Prisma } from "@/db";
import { getCatalog } from "@/features/catalog";
import type { ResellerRowDto } from "../dto";
import type { FilterResellersInput, ListResellersInput } from "../schemas";
import { getProgramTerms } from "./program-terms";
import { RESELLER_COLUMNS, type ResellerColumns, toResellerRow } from "./reseller-columns";
import { type FigureColumns, figureColumns, toFigures } from "./reseller-figures";
import { type ListBasis, pageSql, RESELLER_SOURCE, whereSql } from "./reseller-query";
import { toRowDto } from "./reseller-row";

/** The most that one selection takes in. */
export const MOST_SELECTED = 500;

type Row = ResellerColumns & FigureColumns & { value: bigint | string };

/**
 * R55: all resellers with status, tier, rate, revenue, services, customers, outstanding and last order, sorted as
 * asked, newest first otherwise. The figures are those of the page alone, unless the list is sorted by one.
 *
 * @throws {AppError} `invalid_cursor` for a cursor of another sort or other filters
 */
export async function listResellers(
  ctx: Context,
  input: ListResellersInput,
): Promise<ListPage<ResellerRowDto>> {
  const scope = authorizeProvider(ctx, "reseller:read");
  const { limit, cursor, sort = "-created", ...filters } = input;
  const list = sealed(input);
  const place = decodeSortedCursor(list, cursor);
  const basis = await readBasis(ctx, scope, sort);
  const page = pageSql(filters, sort, place, limit + 1, basis);
  const direction = Prisma.raw(sort.startsWith("-") ? "DESC" : "ASC");
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.$queryRaw<Row[]>(Prisma.sql`
      WITH page AS MATERIALIZED (${page})
      SELECT page.value, ${RESELLER_COLUMNS}, ${figureColumns(basis.now)}
      FROM page JOIN ${RESELLER_SOURCE} ON r.id = page.id
      ORDER BY page.value ${direction}, page.id ${direction}`),
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => toRowDto(toResellerRow(row), toFigures(row), basis.terms)),
    nextCursor:
      rows.length > limit && last
        ? encodeSortedCursor(list, { id: last.id, value: String(last.value) })
        : null,
  };
}

/** Whether a cursor belongs to the list under this sort and these filters. */
export function fitsResellerList(input: Omit<ListResellersInput, "limit">): boolean {
  try {
    decodeSortedCursor(sealed(input), input.cursor);
    return true;
  } catch {
    return false;
  }
}

/** How many resellers the filters leave. */
export async function countResellers(ctx: Context, input: FilterResellersInput): Promise<number> {
  const scope = authorizeProvider(ctx, "reseller:read");
  const basis = { now: ctx.clock.now(), terms: await getProgramTerms(ctx, scope) };
  const [row] = await inTransaction(ctx, scope, (tx) =>
    tx.$queryRaw<{ count: bigint }[]>(
      Prisma.sql`SELECT count(*) FROM ${RESELLER_SOURCE} WHERE ${whereSql(input, basis)}`,
    ),
  );
  return Number(row?.count ?? 0);
}

/** The ids of the resellers that the filters leave, at most 500 of them by name: for a change of all of them. */
export async function matchingResellers(ctx: Context, input: FilterResellersInput): Promise<string[]> {
  const scope = authorizeProvider(ctx, "reseller:read");
  const basis = await readBasis(ctx, scope, "business");
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.$queryRaw<{ id: string }[]>(pageSql(input, "business", null, MOST_SELECTED, basis)),
  );
  return rows.map(({ id }) => toPublicId("reseller", id));
}

/** What a cursor is bound to. Named one by one, so that their order is always the same. */
function sealed({ q, status, tier, rate, outstanding, sort }: Omit<ListResellersInput, "limit">) {
  return ["resellers", sort ?? "-created", q, status, tier, rate, outstanding].map((part) => part ?? null);
}

/** Exchange rates are read only where the order depends on them. */
async function readBasis(ctx: Context, scope: Scope, sort: string): Promise<ListBasis> {
  const terms = await getProgramTerms(ctx, scope);
  const exchangeRates = sort.endsWith("outstanding") ? (await getCatalog(ctx)).exchangeRates : {};
  return { now: ctx.clock.now(), terms, rates: { [terms.currency]: RATE_SCALE, ...exchangeRates } };
}
