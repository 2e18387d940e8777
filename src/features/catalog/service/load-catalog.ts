import { type Context, Prisma, type Tx, toAppError } from "@/db";
import { getCompanySettings } from "@/features/settings";
import type { Catalog, CatalogProduct } from "../domain/catalog";
import { withConvertedPrices } from "../domain/converted-prices";
import { productRow, toCatalogProduct } from "./product-row";
import { ratesOf } from "./rates-of";

type ListedProducts = Pick<Catalog, "categories" | "products" | "productById">;

/** The catalogue, and what of it is set rather than converted: with a new day's rates it is converted anew. */
export type LoadedCatalog = { catalog: Catalog; listed: ListedProducts };

/**
 * Reads the whole catalogue at one point of the database's history, with the exchange rates of `day`. What `known`
 * holds of the same version is taken from it, since with a new day the rates alone are others.
 */
export async function loadCatalog(
  ctx: Pick<Context, "db" | "clock">,
  day: string,
  known: LoadedCatalog | undefined,
): Promise<LoadedCatalog> {
  const company = await getCompanySettings(ctx);
  const read = async (tx: Tx): Promise<LoadedCatalog> => {
    const { version } = await tx.catalogVersion.findFirstOrThrow();
    const exchangeRates = await ratesOf(tx, day, company.currency);
    const now = ctx.clock.now();
    const stands = known?.catalog.version === version && isWithin(known.catalog.prices, now);
    const listed = stands ? known.listed : await readProducts(tx, now);
    const prices = stands ? known.catalog.prices : await pricesAround(tx, now);
    const products = withConvertedPrices(listed.products, company.currency, exchangeRates);
    const { categories } = listed;
    return {
      listed,
      catalog: { version, exchangeRates, prices, categories, products, productById: byId(products) },
    };
  };
  // All of it from one moment, so that the version is that of every row.
  const isolationLevel = Prisma.TransactionIsolationLevel.RepeatableRead;
  try {
    return await ctx.db.prisma.$transaction(read, { isolationLevel, maxWait: 5_000, timeout: 15_000 });
  } catch (error) {
    throw toAppError(error);
  }
}

/** Whether a moment lies in the time for which prices hold. */
export function isWithin({ from, until }: Catalog["prices"], at: Date): boolean {
  return from <= at.getTime() && (until === null || at.getTime() < until);
}

/** The time around `at` in which no price begins. */
async function pricesAround(tx: Tx, at: Date): Promise<Catalog["prices"]> {
  const [row] = await tx.$queryRaw<{ from: Date | null; until: Date | null }[]>`
    SELECT max(valid_from) FILTER (WHERE valid_from <= ${at}) AS from,
      min(valid_from) FILTER (WHERE valid_from > ${at}) AS until
    FROM (SELECT valid_from FROM product_prices UNION SELECT valid_from FROM option_prices) AS prices`;
  return { from: row?.from?.getTime() ?? 0, until: row?.until?.getTime() ?? null };
}

/** Categories and products with their options and the prices that are set for them at `at`, in their order. */
export async function readProducts(tx: Tx, at: Date): Promise<ListedProducts> {
  const rows = await tx.category.findMany({
    orderBy: [{ position: "asc" }, { id: "asc" }],
    include: { products: { orderBy: [{ position: "asc" }, { id: "asc" }], include: productRow(at) } },
  });
  const products = rows.flatMap((category) => category.products.map(toCatalogProduct));
  return {
    categories: rows.map(({ id, name, slug }) => ({ id, name, slug })),
    products,
    productById: byId(products),
  };
}

function byId(products: readonly CatalogProduct[]): Map<string, CatalogProduct> {
  return new Map(products.map((product) => [product.id, product]));
}
