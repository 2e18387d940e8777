import { authorizeProvider } from "@/core/access";
import { BILLING_CYCLES } from "@/core/billing-cycle";
import { AppError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import type { Context } from "@/db";
import { type CatalogOption, type CatalogOptionGroup, getCatalog, type PriceTable } from "@/features/catalog";
import type { PriceSheetDto, RuleTargetsDto } from "../dto";
import type { PricedProductInput } from "../schemas";

/** The prices of a product and its options in force now, to be changed; `version` is the basis of `changePrices`. */
export async function getPriceSheet(ctx: Context, input: PricedProductInput): Promise<PriceSheetDto> {
  authorizeProvider(ctx, "catalog:manage");
  const catalog = await getCatalog(ctx);
  const product = catalog.productById.get(input.id);
  if (!product) throw new AppError("not_found");
  const own = { product: toPublicId("product", product.id), option: null, name: product.name };
  const rows = product.groups.flatMap((group) =>
    group.options.flatMap((option) =>
      rowsOf(option.prices, {
        product: null,
        option: toPublicId("option", option.id),
        name: optionName(group, option),
      }),
    ),
  );
  return { version: String(catalog.version), rows: [...rowsOf(product.prices, own), ...rows] };
}

/** Products with their options, and categories: what a rule can be about. */
export async function listRuleTargets(ctx: Context): Promise<RuleTargetsDto> {
  authorizeProvider(ctx, "price_rule:manage");
  const { products, categories } = await getCatalog(ctx);
  return {
    products: products.map((product) => ({
      id: toPublicId("product", product.id),
      name: product.name,
      cycles: BILLING_CYCLES.filter((cycle) =>
        Object.values(product.prices).some((prices) => prices[cycle] !== undefined),
      ),
      options: product.groups.flatMap((group) =>
        group.options.map((option) => ({
          id: toPublicId("option", option.id),
          name: optionName(group, option),
        })),
      ),
    })),
    categories: categories.map(({ id, name }) => ({ id: toPublicId("category", id), name })),
  };
}

function rowsOf(table: PriceTable, of: Pick<PriceSheetDto["rows"][number], "product" | "option" | "name">) {
  return Object.keys(table)
    .sort()
    .flatMap((currency) =>
      BILLING_CYCLES.flatMap((cycle) => {
        const price = table[currency]?.[cycle];
        if (!price) return [];
        const money = (amount: number) => ({ amount, currency });
        const { priceMinor, setupMinor, floorMinor } = price;
        const floor = floorMinor === null ? null : money(floorMinor);
        return [{ ...of, cycle, price: money(priceMinor), setup: money(setupMinor), floor }];
      }),
    );
}

function optionName(group: CatalogOptionGroup, option: CatalogOption): string {
  return group.kind === "choice" ? `${group.name}: ${option.name}` : group.name;
}
