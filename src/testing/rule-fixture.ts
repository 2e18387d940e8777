import { beforeAll, beforeEach } from "vitest";
import { fixedClock } from "@/core/clock";
import { parsePublicId, toPublicId } from "@/core/ids";
import { layDownRule, layDownRuleInput } from "@/features/pricing";
import { asProvider, createTestAdmin, createTestReseller, type TestReseller } from "./actors";
import { createTestProduct, type TestProduct } from "./catalog";
import { testContext } from "./context";

export const RULES_NOW = "2026-06-15T12:00:00.000Z";

type Fixture = {
  admin: Awaited<ReturnType<typeof createTestAdmin>>;
  /** New for each test: a reseller at the program's rate, and a product with its category. */
  reseller: TestReseller;
  product: TestProduct;
  tier: string;
  category: string;
};

/** For test files about price rules, none of which are there when a test begins. */
export function ruleFixture() {
  const f = {} as Fixture;
  beforeAll(async () => {
    f.admin = await createTestAdmin();
  });
  beforeEach(async () => {
    [f.product, f.reseller] = [await createTestProduct(), await createTestReseller()];
    const productId = parsePublicId("product", f.product.id) ?? "";
    await asProvider(async (tx) => {
      const { tierId } = await tx.reseller.findUniqueOrThrow({ where: { id: f.reseller.clientId } });
      const { categoryId } = await tx.product.findUniqueOrThrow({ where: { id: productId } });
      f.tier = toPublicId("tier", tierId);
      f.category = toPublicId("category", categoryId);
      await tx.priceRule.deleteMany();
    });
  });
  const ctxAt = (time = RULES_NOW) => testContext(f.admin.actor, { clock: fixedClock(time) });
  return Object.assign(f, {
    ctxAt,
    lay: (rule: object, time = RULES_NOW) =>
      layDownRule(ctxAt(time), layDownRuleInput.parse({ reason: "Agreed", ...rule })),
    own: (rateBps: number, rest = {}) => ({
      kind: "own_rate",
      reseller: f.reseller.resellerId,
      rateBps,
      ...rest,
    }),
    rules: () => asProvider((tx) => tx.priceRule.findMany({ orderBy: { id: "asc" } })),
  });
}
