import { authorizeTenant } from "@/core/access";
import type { TenantScope } from "@/core/actor";
import { AppError } from "@/core/errors";
import { parsePublicId, toPublicId } from "@/core/ids";
import { minorFromDb } from "@/core/money";
import { listedResale, marginOf, type ResaleTerms } from "@/core/resale-price";
import { type Context, inTransaction } from "@/db";
import { type Catalog, getCatalog } from "@/features/catalog";
import { isVisibleTo, loadPricingBasis, type PricedProductDto, pricedCatalogOf } from "@/features/pricing";
import type { ResaleListDto, ResaleRowDto, ResaleRuleDto } from "../dto";
import type { ResaleTermsInput } from "../schemas";
import { type ResaleBook, type RuleRow, readResaleBook, strongestRule, termsOf } from "./resale-book";

/** R22: the reseller's rules, and what they make of everything that it can order, with the margin as prices stand now. */
export async function getResaleList(ctx: Context): Promise<ResaleListDto> {
  const scope = authorizeTenant(ctx, "resale:read");
  const { catalog, currency, book, products, rows } = await readRows(ctx, scope);
  return {
    currency,
    rules: book.rules.map((rule) => toRuleDto(rule, catalog, currency)),
    rows,
    belowCost: rows.filter(({ marginMinor }) => marginMinor !== null && marginMinor < 0).length,
    categories: uniqueById(products.map(({ category }) => category)),
    products: products.map(({ id, name }) => ({ id, name })),
  };
}

/** Everything that a reseller can order, and what its book makes of it. */
export async function readRows(ctx: Context, scope: TenantScope) {
  const [basis, catalog] = await Promise.all([loadPricingBasis(ctx, scope), getCatalog(ctx)]);
  const { currency } = basis;
  const book = await inTransaction(ctx, scope, (tx) => readResaleBook(tx, scope.clientId, currency));
  const { products } = pricedCatalogOf(catalog, basis);
  return { catalog, currency, book, products, rows: products.flatMap((one) => rowsOf(one, book, currency)) };
}

/** What the list says of one product, for its configuration. Nothing is laid down for one that is not the asker's to see. */
export async function getResaleTerms(ctx: Context, { product: id }: ResaleTermsInput): Promise<ResaleTerms> {
  const scope = authorizeTenant(ctx, "resale:read");
  const [basis, catalog] = await Promise.all([loadPricingBasis(ctx, scope), getCatalog(ctx)]);
  const product = catalog.productById.get(id);
  if (!product || !isVisibleTo(product, basis)) throw new AppError("not_found");
  const book = await inTransaction(ctx, scope, (tx) => readResaleBook(tx, scope.clientId, basis.currency));
  return termsOf(book, product);
}

function rowsOf(product: PricedProductDto, book: ResaleBook, currency: string): ResaleRowDto[] {
  const own = {
    id: parsePublicId("product", product.id) ?? "",
    categoryId: parsePublicId("category", product.category.id) ?? "",
  };
  const terms = termsOf(book, own);
  return product.prices.map(({ cycle, recurring }) => {
    const amounts = { price: recurring.price.amount, retail: recurring.retail.amount };
    const resale = listedResale(terms, cycle, { base: amounts, whole: amounts }, currency);
    const price = book.prices.find((one) => one.productId === own.id && one.cycle === cycle);
    const margin = resale === null ? null : marginOf(resale, amounts.price);
    return {
      product: { id: product.id, name: product.name },
      category: product.category,
      cycle,
      wholesale: recurring.price,
      retail: recurring.retail,
      resale: resale === null ? null : { amount: resale, currency },
      source: price ? "price" : (strongestRule(book.rules, own)?.scope ?? null),
      priceId: price ? toPublicId("resalePrice", price.id) : null,
      marginMinor: margin?.amountMinor ?? null,
      marginBps: margin?.bps ?? null,
    };
  });
}

function toRuleDto(rule: RuleRow, catalog: Catalog, currency: string): ResaleRuleDto {
  return {
    id: toPublicId("resaleRule", rule.id),
    scope: rule.scope,
    target: targetOf(rule, catalog),
    markup: rule.markup,
    markupBps: rule.markupBps,
    markupAmount: rule.markupMinor === null ? null : { amount: minorFromDb(rule.markupMinor), currency },
    rounding: rule.rounding,
  };
}

/** What a rule is for, by name. */
export function targetOf(
  { categoryId, productId }: Pick<RuleRow, "categoryId" | "productId">,
  catalog: Catalog,
): { id: string; name: string } | null {
  if (productId)
    return { id: toPublicId("product", productId), name: catalog.productById.get(productId)?.name ?? "" };
  if (!categoryId) return null;
  const category = catalog.categories.find(({ id }) => id === categoryId);
  return { id: toPublicId("category", categoryId), name: category?.name ?? "" };
}

function uniqueById<T extends { id: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
