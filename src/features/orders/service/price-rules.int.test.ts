import { beforeEach, describe, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { newId, parsePublicId } from "@/core/ids";
import type { Prisma } from "@/db";
import { getCatalog } from "@/features/catalog";
import { getPricedProduct, loadPricingBasis } from "@/features/pricing";
import {
  asProvider,
  createTestClient,
  createTestReseller,
  type TestClient,
  type TestReseller,
} from "@/testing/actors";
import { createTestProduct, serverItem, type TestProduct } from "@/testing/catalog";
import { testContext } from "@/testing/context";
import { codeOf, errorOf } from "@/testing/error-code";
import { cancelOrder, createOrder, createOrderInput, getOrder, quoteOrder, quoteOrderInput } from "..";

let product: TestProduct;
let productId: string;
let reseller: TestReseller;
let other: TestReseller;
let client: TestClient;

beforeEach(async () => {
  product = await createTestProduct();
  productId = parsePublicId("product", product.id) ?? "";
  [reseller, other, client] = [
    await createTestReseller(),
    await createTestReseller(),
    await createTestClient(),
  ];
});

type NewRule = Omit<Prisma.PriceRuleUncheckedCreateInput, "id" | "createdAt" | "updatedAt">;

function layDown(rule: NewRule) {
  const now = new Date();
  return asProvider((tx) =>
    tx.priceRule.create({ data: { id: newId(now), ...rule, createdAt: now, updatedAt: now } }),
  );
}

const at = (buyer: TestClient, time: string) => testContext(buyer.actor, { clock: fixedClock(time) });
const item = () => ({ items: [serverItem(product)] });
const totalOf = async (buyer: TestClient, time = "2026-06-15T12:00:00Z") =>
  (await quoteOrder(at(buyer, time), quoteOrderInput.parse(item()))).total.amount;
// 100 + 25 + 4 × 2 + 15 = 148.00 a month and 50.00 set-up, at retail.
const RETAIL = 19_800;

describe("rules in the database", () => {
  it("price the catalogue, a quote, an order and what is kept of it alike, each for its own reseller", async () => {
    await layDown({ kind: "reseller_product", resellerId: reseller.clientId, productId, rateBps: 5_000 });
    await layDown({
      kind: "price_book",
      resellerId: reseller.clientId,
      optionId: parsePublicId("option", product.ips.option),
      cycle: "monthly",
      currency: "EUR",
      priceMinor: 33n,
    });
    // Half of 100 + 25 + 15 and of set-up, and four addresses at 0.33.
    const expected = 7_000 + 2_500 + 4 * 33;
    expect(await totalOf(reseller)).toBe(expected);
    expect(await totalOf(other)).toBe(RETAIL * 0.9);
    expect(await totalOf(client)).toBe(RETAIL);

    const priced = await getPricedProduct(reseller.ctx, { id: productId });
    const ips = priced.product.groups.find(({ name }) => name === "IPs")?.options[0]?.prices[0]?.recurring;
    expect(ips).toMatchObject({ price: { amount: 33 }, rule: "price_book", discountBps: 0 });
    const { order } = await createOrder(reseller.ctx, createOrderInput.parse(item()));
    const id = parsePublicId("order", order?.id ?? "") ?? "";
    const kept = await getOrder(reseller.ctx, { id });
    expect(kept.total.amount).toBe(expected);
    expect(kept.items).toEqual(
      order?.items.map((one) => ({ ...one, serviceIds: kept.items[0]?.serviceIds })),
    );
    expect(kept.items[0]?.lines.map(({ rule }) => rule)).toContain("reseller_product");
    const lines = await asProvider((tx) =>
      tx.invoiceLine.findMany({ where: { clientId: reseller.clientId } }),
    );
    expect(lines.reduce((sum, line) => sum + Number(line.amountMinor), 0)).toBe(expected);
  });

  it("hold from their first moment to before their last, and alter no order", async () => {
    await layDown({
      kind: "own_rate",
      resellerId: reseller.clientId,
      rateBps: 2_500,
      validFrom: new Date("2026-06-01T00:00:00Z"),
      validTo: new Date("2026-07-01T00:00:00Z"),
    });
    expect(await totalOf(reseller, "2026-05-31T23:59:59.999Z")).toBe(RETAIL * 0.9);
    expect(await totalOf(reseller, "2026-06-01T00:00:00.000Z")).toBe(RETAIL * 0.75);
    expect(await totalOf(reseller, "2026-07-01T00:00:00.000Z")).toBe(RETAIL * 0.9);
    const { order } = await createOrder(at(reseller, "2026-06-15T12:00:00Z"), createOrderInput.parse(item()));
    await asProvider((tx) => tx.priceRule.deleteMany({ where: { resellerId: reseller.clientId } }));
    const kept = await getOrder(reseller.ctx, { id: parsePublicId("order", order?.id ?? "") ?? "" });
    expect(kept.items[0]?.lines[0]).toMatchObject({
      rule: "own_rate",
      discountBps: 2_500,
      ruleValidTo: "2026-07-01T00:00:00.000Z",
    });
  });

  it("name the tier as it was called at that moment", async () => {
    const line = async (id: string) =>
      (await getOrder(reseller.ctx, { id: parsePublicId("order", id) ?? "" })).items[0]?.lines[0];
    const where = { id: reseller.clientId };
    const { tier } = await asProvider((tx) =>
      tx.reseller.findUniqueOrThrow({ where, include: { tier: true } }),
    );
    await layDown({ kind: "tier_rate", tierId: tier.id, rateBps: 1_500 });
    const rename = (name: string) =>
      asProvider((tx) => tx.tier.update({ where: { id: tier.id }, data: { name } }));
    const quote = await quoteOrder(reseller.ctx, quoteOrderInput.parse(item()));
    expect(quote.items[0]?.lines[0]).toMatchObject({ rule: "tier_rate", tierName: tier.name });
    const { order } = await createOrder(reseller.ctx, createOrderInput.parse(item()));
    expect(order?.items[0]?.lines[0]).toMatchObject({ tierName: tier.name });
    await rename("Starters");
    expect(await line(order?.id ?? "")).toMatchObject({ rule: "tier_rate", tierName: tier.name });
    const { product } = await getPricedProduct(reseller.ctx, { id: productId });
    expect(product.prices[0]?.recurring).toMatchObject({ rule: "tier_rate", tierName: "Starters" });
    await rename(tier.name);
  });

  it("are the tier's for its resellers, the program's for all, and capped by the provider's cost", async () => {
    const { categoryId } = await asProvider((tx) =>
      tx.product.findUniqueOrThrow({ where: { id: productId } }),
    );
    const { tierId } = await asProvider((tx) =>
      tx.reseller.findUniqueOrThrow({ where: { id: reseller.clientId } }),
    );
    await layDown({ kind: "tier_category", tierId, categoryId, rateBps: 4_000 });
    expect(await totalOf(reseller)).toBe(RETAIL * 0.6);
    await asProvider((tx) =>
      tx.productPrice.updateMany({ where: { productId }, data: { floorMinor: 9_000n } }),
    );
    const quote = await quoteOrder(reseller.ctx, quoteOrderInput.parse(item()));
    expect(quote.items[0]?.lines[0]).toMatchObject({
      cap: "floor",
      unit: { amount: 9_000 },
      ruledUnit: { amount: 6_000 },
    });
  });
});

describe("dated retail", () => {
  it("changes at its moment, without anybody doing anything", async () => {
    await asProvider((tx) =>
      tx.productPrice.create({
        data: {
          productId,
          cycle: "monthly",
          currency: "EUR",
          priceMinor: 20_000n,
          setupMinor: 0n,
          validFrom: new Date("2026-06-15T12:00:00Z"),
        },
      }),
    );
    expect(await totalOf(client, "2026-06-15T11:59:59.999Z")).toBe(RETAIL);
    expect(await totalOf(client, "2026-06-15T12:00:00.000Z")).toBe(RETAIL + 10_000 - 5_000);
    expect(await totalOf(client, "2026-06-15T11:59:59.999Z")).toBe(RETAIL);
  });
});

describe("visibility", () => {
  it.each([
    ["clients", { client: true, reseller: false, other: false }],
    ["resellers", { client: false, reseller: true, other: true }],
    ["chosen", { client: false, reseller: true, other: false }],
    ["everyone", { client: true, reseller: true, other: true }],
  ] as const)("%s: others find nothing, in the catalogue or by ordering", async (visibility, sees) => {
    await asProvider(async (tx) => {
      await tx.product.update({ where: { id: productId }, data: { visibility } });
      await tx.productAudience.create({ data: { productId, resellerId: reseller.clientId } });
    });
    for (const [name, buyer] of Object.entries({ client, reseller, other })) {
      const expected = sees[name as keyof typeof sees];
      expect(await codeOf(getPricedProduct(buyer.ctx, { id: productId }))).toBe(
        expected ? "done" : "not_found",
      );
      const refused = await codeOf(createOrder(buyer.ctx, createOrderInput.parse(item())));
      expect(refused).toBe(expected ? "done" : "validation_failed");
    }
  });
});

describe("stock", () => {
  const limit = (remaining: number) =>
    asProvider((tx) => tx.productStock.create({ data: { productId, remaining, updatedAt: new Date() } }));
  const left = async () =>
    (await asProvider((tx) => tx.productStock.findUniqueOrThrow({ where: { productId } }))).remaining;

  it("of ten sells exactly ten to two hundred buyers at once", async () => {
    await limit(10);
    const { version } = await getCatalog(client.ctx);
    // Terms that each door has read before: so that it is the stock that they all wait for, and not a connection.
    const known = await Promise.all(
      [reseller, client].map(async ({ ctx, clientId }) => ({
        ctx,
        basis: await loadPricingBasis(ctx, { kind: "tenant", clientId }),
      })),
    );
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => known)
        .flat()
        .map(({ ctx, basis }) =>
          codeOf(
            createOrder(ctx, createOrderInput.parse(item()), { known: { basis, catalogVersion: version } }),
          ),
        ),
    );
    expect(answers.filter((code) => code === "done")).toHaveLength(10);
    expect(answers.filter((code) => code === "validation_failed")).toHaveLength(190);
    expect(await left()).toBe(0);
    expect(await asProvider((tx) => tx.orderItem.count({ where: { productId } }))).toBe(10);
  }, 60_000);

  it("is refused at the items with nothing written, and comes back with a cancelled order", async () => {
    await limit(3);
    const { order } = await createOrder(
      client.ctx,
      createOrderInput.parse({ items: [serverItem(product, 2)] }),
    );
    const refused = await errorOf(
      createOrder(client.ctx, createOrderInput.parse({ items: [serverItem(product, 2)] })),
    );
    expect(refused.fields).toMatchObject([{ path: ["items"], code: "out_of_stock" }]);
    expect(await left()).toBe(1);
    await cancelOrder(client.ctx, { id: parsePublicId("order", order?.id ?? "") ?? "" });
    expect(await left()).toBe(3);
  });
});
