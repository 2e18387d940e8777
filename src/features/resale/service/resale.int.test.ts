import { beforeAll, describe, expect, it } from "vitest";
import { newId, parsePublicId, toPublicId } from "@/core/ids";
import { listActivity } from "@/features/activity";
import { topUpBalance, topUpBalanceInput } from "@/features/billing";
import { createCustomer, createCustomerInput } from "@/features/customers";
import { createOrder, createOrderInput } from "@/features/orders";
import { activateService } from "@/features/services";
import {
  asProvider,
  createTestAdmin,
  createTestClient,
  createTestReseller,
  type TestReseller,
} from "@/testing/actors";
import { createTestProduct, serverItem, type TestProduct } from "@/testing/catalog";
import { anonymousContext, jobContext, testContext } from "@/testing/context";
import { codeOf, errorOf } from "@/testing/error-code";
import {
  exportResaleList,
  getResaleList,
  getResaleTerms,
  getServiceMargins,
  removeResalePrice,
  removeResaleRule,
  setResalePrice,
  setResalePriceInput,
  setResaleRule,
  setResaleRuleInput,
} from "..";

let product: TestProduct;
let category: string;
let reseller: TestReseller;

const uuid = (kind: Parameters<typeof parsePublicId>[0], id: string) => parsePublicId(kind, id) ?? "";
const percent = (markupBps: number, target: object = {}) =>
  setResaleRuleInput.parse({ markup: "wholesale_percent", markupBps, rounding: "none", ...target });
const price = (priceMinor: number, change: object = {}) =>
  setResalePriceInput.parse({ product: product.id, cycle: "monthly", priceMinor, ...change });
const rowOf = async (ctx = reseller.ctx) =>
  (await getResaleList(ctx)).rows.find((row) => row.product.id === product.id);

beforeAll(async () => {
  product = await createTestProduct();
  const row = await asProvider((tx) =>
    tx.product.findUniqueOrThrow({ where: { id: uuid("product", product.id) } }),
  );
  category = toPublicId("category", row.categoryId);
  reseller = await createTestReseller({ rateBps: 2_000 });
});

describe("a reseller's own list", () => {
  it("goes by the strongest rule, and an own price wins over all", async () => {
    expect(await rowOf()).toMatchObject({ resale: null, source: null, wholesale: { amount: 8_000 } });
    const steps: [() => Promise<unknown>, number, string][] = [
      [() => setResaleRule(reseller.ctx, percent(1_000)), 8_800, "everything"],
      [() => setResaleRule(reseller.ctx, percent(2_000, { category })), 9_600, "category"],
      [() => setResaleRule(reseller.ctx, percent(3_000, { product: product.id })), 10_400, "product"],
      // In place of the one that was there.
      [() => setResaleRule(reseller.ctx, percent(3_500, { product: product.id })), 10_800, "product"],
      [() => setResalePrice(reseller.ctx, price(7_500)), 7_500, "price"],
    ];
    for (const [step, amount, source] of steps) {
      await step();
      expect(await rowOf()).toMatchObject({ resale: { amount, currency: "EUR" }, source });
    }
    const list = await getResaleList(reseller.ctx);
    expect(list.rules).toHaveLength(3);
    expect(list.belowCost).toBe(1);
    expect(await rowOf()).toMatchObject({ marginMinor: -500, marginBps: -667 });
    expect(await getResaleTerms(reseller.ctx, { product: uuid("product", product.id) })).toMatchObject({
      rule: { markupBps: 3_500 },
      prices: { monthly: 7_500 },
    });

    await removeResalePrice(reseller.ctx, { id: uuid("resalePrice", (await rowOf())?.priceId ?? "") });
    const strongest = list.rules.find(({ scope }) => scope === "product");
    await removeResaleRule(reseller.ctx, { id: uuid("resaleRule", strongest?.id ?? "") });
    expect(await rowOf()).toMatchObject({ resale: { amount: 9_600 }, source: "category" });
    const { items } = await listActivity(reseller.ctx, { limit: 2 });
    expect(items).toMatchObject([
      { action: "resale_rule.removed", object: { name: "Dedicated server" }, before: { markupBps: 3_500 } },
      { action: "resale_price.removed" },
    ]);
    const pages: unknown[] = [];
    for await (const page of await exportResaleList(reseller.ctx)) pages.push(...page);
    expect(pages).toEqual((await getResaleList(reseller.ctx)).rows);
  });

  it("has one rule for each thing, also when two come at once", async () => {
    const other = await createTestReseller();
    await Promise.all([1, 2, 3].map((n) => setResaleRule(other.ctx, percent(n * 100))));
    expect((await getResaleList(other.ctx)).rules).toHaveLength(1);
  });

  it.each([
    [
      "both a category and a product",
      { category: toPublicId("category", newId()), product: toPublicId("product", newId()) },
    ],
    ["a percentage that is missing", { markupBps: null }],
    ["an amount that is missing", { markup: "wholesale_fixed" }],
    ["more than everything off", { markupBps: -10_001 }],
    ["a fraction", { markupBps: 0.5 }],
    ["an unknown rounding", { rounding: "down" }],
    ["an unknown field", { reseller: "res_x" }],
  ])("refuses a rule with %s", (_name, change) => {
    const rule = { markup: "wholesale_percent", markupBps: 100, rounding: "none", ...change };
    expect(setResaleRuleInput.safeParse(rule).success).toBe(false);
  });

  it("refuses a product that is not there, a hidden one, and a cycle without a price", async () => {
    const hidden = await createTestProduct();
    await asProvider((tx) =>
      tx.product.update({ where: { id: uuid("product", hidden.id) }, data: { visibility: "clients" } }),
    );
    const fieldOf = async (work: Promise<unknown>) => (await errorOf(work)).fields[0];
    for (const id of [hidden.id, toPublicId("product", newId())]) {
      expect(await fieldOf(setResaleRule(reseller.ctx, percent(1, { product: id })))).toMatchObject({
        code: "not_found",
      });
      expect(await fieldOf(setResalePrice(reseller.ctx, price(1, { product: id })))).toMatchObject({
        code: "not_found",
      });
      expect(await codeOf(getResaleTerms(reseller.ctx, { product: uuid("product", id) }))).toBe("not_found");
    }
    expect(await fieldOf(setResalePrice(reseller.ctx, price(1, { cycle: "annual" })))).toMatchObject({
      path: ["cycle"],
      code: "no_price",
    });
    const nowhere = toPublicId("category", newId());
    expect(await fieldOf(setResaleRule(reseller.ctx, percent(1, { category: nowhere })))).toMatchObject({
      path: ["category"],
    });
  });
});

describe("margins of running services", () => {
  it("follow what the next renewal costs, and count what is below it", async () => {
    const seller = await createTestReseller({ rateBps: 2_000 });
    const customer = await createCustomer(
      seller.ctx,
      createCustomerInput.parse({ name: "Shop", email: "s@example.org" }),
    );
    const { ctx: admin } = await createTestAdmin();
    const topUp = { client: seller.id, amountMinor: 100_000, reference: "margins", receivedAt: "2026-01-05" };
    await topUpBalance(admin, topUpBalanceInput.parse(topUp));
    const sell = (resaleMinor: number | null, change: object = {}) =>
      createOrder(
        seller.ctx,
        createOrderInput.parse({
          items: [{ ...serverItem(product), resaleMinor }],
          payWith: "balance",
          ...change,
        }),
      );
    // 118.40 each with every renewal.
    await sell(15_000, { customer: customer.id });
    await sell(12_000);
    await sell(null);
    const waiting = await asProvider((tx) => tx.service.findMany({ where: { clientId: seller.clientId } }));
    for (const { id } of waiting) await activateService(jobContext(), { id });
    expect(await getServiceMargins(seller.ctx)).toMatchObject({
      monthlyMargin: { amount: 3_320, currency: "EUR" },
      priced: 2,
      unpriced: 1,
      belowCost: 0,
      byCustomer: [{ id: customer.id, monthlyMargin: { amount: 3_160 }, belowCost: 0 }],
    });
    await asProvider((tx) =>
      tx.reseller.update({ where: { id: seller.clientId }, data: { ownRateBps: 1_000 } }),
    );
    // 133.20 each now.
    expect(await getServiceMargins(seller.ctx)).toMatchObject({
      monthlyMargin: { amount: 360 },
      belowCost: 1,
      losing: [{ name: "Dedicated server", resale: { amount: 12_000 }, cost: { amount: 13_320 } }],
    });
    // What a change of prices spares costs what is held.
    await asProvider((tx) =>
      tx.service.updateMany({
        where: { clientId: seller.clientId },
        data: { heldMinor: 11_840n, heldExact: false },
      }),
    );
    expect((await getServiceMargins(seller.ctx)).belowCost).toBe(0);
  });
});

describe("who has no list", () => {
  it("is told so", async () => {
    const [{ ctx: admin }, client, other] = await Promise.all([
      createTestAdmin(),
      createTestClient(),
      createTestReseller(),
    ]);
    const rule = uuid("resaleRule", (await setResaleRule(reseller.ctx, percent(500))).id);
    const own = uuid("resalePrice", (await setResalePrice(reseller.ctx, price(9_000))).id);
    const key = testContext({
      kind: "api_key" as const,
      keyId: newId(),
      label: "k",
      resellerId: reseller.clientId,
      scopes: ["catalog:read", "orders:write"],
      resellerStatus: "active" as const,
    });
    const refusals = [
      [anonymousContext(), "unauthenticated"],
      [admin, "forbidden"],
      [jobContext(), "forbidden"],
      [key, "forbidden"],
      [client.ctx, "not_found"],
    ] as const;
    const reads = (ctx: Parameters<typeof getResaleList>[0]) => [
      getResaleList(ctx),
      getResaleTerms(ctx, { product: uuid("product", product.id) }),
      getServiceMargins(ctx),
      exportResaleList(ctx),
    ];
    const writes = (ctx: Parameters<typeof getResaleList>[0]) => [
      setResaleRule(ctx, percent(1)),
      removeResaleRule(ctx, { id: rule }),
      setResalePrice(ctx, price(1)),
      removeResalePrice(ctx, { id: own }),
    ];
    for (const [ctx, code] of refusals) {
      const calls = [...reads(ctx), ...writes(ctx)];
      expect(await Promise.all(calls.map(codeOf))).toEqual(calls.map(() => code));
    }
    const suspended = testContext({ ...reseller.actor, resellerStatus: "suspended" as const });
    expect(await Promise.all(reads(suspended).map(codeOf))).toEqual(["done", "done", "done", "done"]);
    expect(await Promise.all(writes(suspended).map(codeOf))).toEqual(Array(4).fill("reseller_suspended"));
    const support = testContext({ ...reseller.actor, areas: ["customers" as const] });
    expect(await Promise.all(writes(support).map(codeOf))).toEqual(Array(4).fill("forbidden"));
    expect(await codeOf(removeResaleRule(other.ctx, { id: rule }))).toBe("not_found");
    expect(await codeOf(removeResalePrice(other.ctx, { id: own }))).toBe("not_found");
    expect((await getResaleList(other.ctx)).rules).toEqual([]);
  });
});
