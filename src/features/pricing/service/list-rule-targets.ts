import { authorizeProvider } from "@/core/access";
import { BILLING_CYCLES } from "@/core/billing-cycle";
import { toPublicId } from "@/core/ids";
import type { Context } from "@/db";
import { type CatalogOption, type CatalogOptionGroup, getCatalog } from "@/features/catalog";
import type { RuleTargetsDto } from "../dto";

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

function optionName(group: CatalogOptionGroup, option: CatalogOption): string {
  return group.kind === "choice" ? `${group.name}: ${option.name}` : group.name;
}
