import { authorizeProvider } from "@/core/access";
import { keyset, type ListPage, toPage } from "@/core/list";
import { type Context, inTransaction, type Prisma } from "@/db";
import type { PriceRuleDto } from "../dto";
import type { ListRulesInput } from "../schemas";
import { RULE_INCLUDE, toRuleDto } from "./rule-row";

/** Price book entries and dated rates (R28a), the latest laid down first. */
export async function listRules(ctx: Context, input: ListRulesInput): Promise<ListPage<PriceRuleDto>> {
  const scope = authorizeProvider(ctx, "price_rule:manage");
  const now = ctx.clock.now();
  const page = keyset(input);
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.priceRule.findMany({
      where: { AND: [filtersOf(input), stateFilter(input.state, now), page.where] },
      orderBy: page.orderBy,
      take: input.limit + 1,
      include: RULE_INCLUDE,
    }),
  );
  return toPage(rows, input.limit, (row) => toRuleDto(row, now));
}

function filtersOf({ reseller, tier, product, category, kind, general }: ListRulesInput) {
  return {
    ...(reseller ? { resellerId: reseller } : {}),
    ...(general ? { resellerId: null } : {}),
    ...(tier ? { tierId: tier } : {}),
    ...(category ? { categoryId: category } : {}),
    ...(product
      ? {
          OR: [{ productId: product }, { option: { group: { products: { some: { productId: product } } } } }],
        }
      : {}),
    ...(kind ? { kind } : {}),
  } satisfies Prisma.PriceRuleWhereInput;
}

function stateFilter(state: ListRulesInput["state"], now: Date): Prisma.PriceRuleWhereInput {
  if (!state) return {};
  if (state === "ended") return { validTo: { lte: now } };
  if (state === "coming") return { validFrom: { gt: now } };
  return {
    AND: [
      { OR: [{ validFrom: null }, { validFrom: { lte: now } }] },
      { OR: [{ validTo: null }, { validTo: { gt: now } }] },
    ],
  };
}
