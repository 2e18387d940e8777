import { authorizeTenant } from "@/core/access";
import { BILLING_CYCLES } from "@/core/billing-cycle";
import { AppError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import type { Context } from "@/db";
import {
  type Catalog,
  type CatalogProduct,
  getCatalog,
  getCatalogAt,
  type PriceTable,
} from "@/features/catalog";
import type { ResolvedPrice } from "../domain/resolve-price";
import { unitResolver } from "../domain/resolve-unit";
import { isVisibleTo } from "../domain/visible";
import type { CyclePriceDto, PriceDto, PricedCatalogDto, PricedProductDto } from "../dto";
import type { PricedProductInput } from "../schemas";
import { type KnownBasis, loadPricingBasis, type PricingBasis } from "./pricing-basis";

/** Everything that can be ordered, at this client's own prices (R26). Products without a price in its currency are left out. */
export async function getPricedCatalog(ctx: Context, known?: KnownBasis): Promise<PricedCatalogDto> {
  const [catalog, basis] = await readCatalog(ctx, known);
  return pricedCatalogOf(catalog, basis);
}

/** The catalogue as it is for a buyer on these terms. */
export function pricedCatalogOf(catalog: Catalog, basis: PricingBasis): PricedCatalogDto {
  const products = catalog.products
    .filter((product) => product.status === "active" && isVisibleTo(product, basis))
    .map((product) => priceProduct(catalog, product, basis))
    .filter((product) => product.prices.length > 0);
  return { ...headOf(basis), products };
}

/** One product at this client's own prices; `not_found` for a retired one or one without a price in its currency. */
export async function getPricedProduct(ctx: Context, input: PricedProductInput, known?: KnownBasis) {
  const [catalog, basis] = await readCatalog(ctx, known);
  const product = catalog.productById.get(input.id);
  if (product?.status !== "active" || !isVisibleTo(product, basis)) throw new AppError("not_found");
  const priced = priceProduct(catalog, product, basis);
  if (priced.prices.length === 0) throw new AppError("not_found");
  return { ...headOf(basis), product: priced };
}

async function readCatalog(ctx: Context, known: KnownBasis | undefined): Promise<[Catalog, PricingBasis]> {
  const scope = authorizeTenant(ctx, "catalog:read");
  if (known) return [await getCatalogAt(ctx, known.catalogVersion), known.basis];
  return Promise.all([getCatalog(ctx), loadPricingBasis(ctx, scope)]);
}

function headOf({ currency, terms }: PricingBasis) {
  const rateBps = terms.kind === "wholesale" ? terms.general.rate.rateBps : null;
  return { currency, priceKind: terms.kind, rateBps };
}

function priceProduct(catalog: Catalog, product: CatalogProduct, basis: PricingBasis): PricedProductDto {
  const category = catalog.categories.find((candidate) => candidate.id === product.categoryId);
  return {
    id: toPublicId("product", product.id),
    name: product.name,
    description: product.description,
    category: { id: toPublicId("category", product.categoryId), name: category?.name ?? "" },
    prices: priceCycles(product, product, basis),
    groups: product.groups.map((group) => ({
      ...group,
      id: toPublicId("optionGroup", group.id),
      options: group.options
        .filter(({ retired }) => !retired)
        .map((option) => ({
          id: toPublicId("option", option.id),
          name: option.name,
          prices: priceCycles(product, option, basis),
        })),
    })),
  };
}

type Priced = { id: string; prices: PriceTable };

/** The prices of a product, or of one of its options. */
function priceCycles(
  product: CatalogProduct,
  { id, prices }: Priced,
  { currency, terms }: PricingBasis,
): CyclePriceDto[] {
  const table = prices[currency] ?? {};
  return BILLING_CYCLES.flatMap((cycle) => {
    const price = table[cycle];
    if (!price) return [];
    const resolver = unitResolver({ product, cycle, currency }, terms);
    const fx = price.fx ?? null;
    return [
      {
        cycle,
        recurring: toPriceDto({ ...resolver.recurring(price, id), fx }, currency),
        setup: toPriceDto({ ...resolver.setup(price, id), fx }, currency),
      },
    ];
  });
}

/** A resolved price with its amounts as money, and its trace. */
export function toPriceDto(resolved: ResolvedPrice, currency: string): PriceDto {
  const money = (amount: number) => ({ amount, currency });
  return {
    retail: money(resolved.retailMinor),
    price: money(resolved.unitMinor),
    discountBps: resolved.discountBps,
    rule: resolved.rule,
    tierName: resolved.tierName,
    fx: resolved.fx,
    ruled: money(resolved.ruledMinor),
    cap: resolved.cap,
    validTo: resolved.validTo === null ? null : new Date(resolved.validTo).toISOString(),
  };
}
