import { beforeEach, describe, expect, it } from "vitest";
import { type Clock, fixedClock, systemClock } from "@/core/clock";
import { newId, parsePublicId } from "@/core/ids";
import type { Context } from "@/db";
import { retireOption, retireProduct } from "@/features/catalog";
import { asProvider, createTestAdmin, createTestReseller, type TestReseller } from "@/testing/actors";
import { createTestProduct, serverItem, type TestProduct } from "@/testing/catalog";
import { anonymousContext, jobContext, testContext } from "@/testing/context";
import { codeOf, errorOf } from "@/testing/error-code";
import { createOrder, createOrderInput, forgetQuotes, lockQuote, quoteOrderInput } from "..";

let product: TestProduct;
let productId: string;
let reseller: TestReseller;
let other: TestReseller;

beforeEach(async () => {
  product = await createTestProduct();
  productId = parsePublicId("product", product.id) ?? "";
  [reseller, other] = [
    await createTestReseller({ rateBps: 2_000 }),
    await createTestReseller({ rateBps: 2_000 }),
  ];
});

// 148.00 and 50.00 of set-up at 20 % less.
const TOLD = 15_840;

async function lock(ctx: Context = reseller.ctx) {
  const { made } = await lockQuote(ctx, quoteOrderInput.parse({ items: [serverItem(product)] }));
  if (!made) throw new Error("answered before");
  return made;
}
const order = (quote: string, item: object = serverItem(product), ctx: Context = reseller.ctx) =>
  createOrder(ctx, createOrderInput.parse({ items: [item], quote }));
const totalOf = async (work: ReturnType<typeof order>) => (await work).order?.total.amount;
const later = (ms: number): Clock => fixedClock(new Date(systemClock.now().getTime() + ms).toISOString());
const admin = async () => testContext((await createTestAdmin()).actor);

describe("a quote", () => {
  it("keeps its prices when retail rises and the rate falls, for one order", async () => {
    const { id, total, validUntil, createdAt } = await lock();
    expect(total.amount).toBe(TOLD);
    expect(Date.parse(validUntil) - Date.parse(createdAt)).toBe(15 * 60 * 1000);
    await asProvider(async (tx) => {
      await tx.productPrice.updateMany({ where: { productId }, data: { priceMinor: 99_900n } });
      await tx.reseller.update({ where: { id: reseller.clientId }, data: { ownRateBps: 100 } });
    });
    const options = serverItem(product).options.toReversed();
    const { order: placed } = await order(id, { ...serverItem(product), options, label: "web-01" });
    expect(placed?.total.amount).toBe(TOLD);
    expect(placed?.items[0]).toMatchObject({ label: "web-01", recurring: { amount: 11_840 } });
    const again = await errorOf(order(id));
    expect(again).toMatchObject({ code: "state_conflict", fields: [{ path: ["quote"], code: "used" }] });
    expect((await lock()).total.amount).not.toBe(TOLD);
  });

  it("keeps a price that was withdrawn, but not what went out of sale", async () => {
    const kept = await lock();
    await asProvider((tx) => tx.productPrice.deleteMany({ where: { productId } }));
    expect(await totalOf(order(kept.id))).toBe(TOLD);

    product = await createTestProduct();
    const [ofOption, ofProduct] = [await lock(), await lock()];
    await retireOption(await admin(), { id: parsePublicId("option", product.ram.option) ?? "" });
    const option = await errorOf(order(ofOption.id));
    expect(option.fields.find(({ code }) => code === "retired")?.path.slice(0, 3)).toEqual([
      "items",
      0,
      "options",
    ]);
    await retireProduct(await admin(), { id: parsePublicId("product", product.id) ?? "" });
    const retired = await errorOf(order(ofProduct.id));
    expect(retired.fields).toMatchObject([{ path: ["items", 0, "product"], code: "retired" }]);
    const rows = await asProvider((tx) => tx.orderQuote.findMany({ where: { clientId: reseller.clientId } }));
    // A refused order leaves its quote as it was.
    expect(rows.filter(({ usedAt }) => usedAt !== null)).toHaveLength(1);
  });

  it.each([
    ["another quantity", { quantity: 2 }],
    ["another option", { options: [] }],
    ["another cycle", { cycle: "annual" }],
  ])("is for its own items, not for %s", async (_, change) => {
    const { id } = await lock();
    const refused = await errorOf(order(id, { ...serverItem(product), ...change }));
    expect(refused.fields).toMatchObject([{ path: ["items", 0], code: "not_quoted" }]);
    const items = [serverItem(product), serverItem(product)];
    const two = await errorOf(createOrder(reseller.ctx, createOrderInput.parse({ items, quote: id })));
    expect(two.fields).toMatchObject([{ path: ["items"], code: "not_quoted" }]);
    expect(await totalOf(order(id))).toBe(TOLD);
  });

  it("ends after 15 minutes, and is forgotten an hour later by the provider's own job", async () => {
    const { id } = await lock();
    const minute = 60 * 1000;
    const at = (ms: number) => testContext(reseller.actor, { clock: later(ms) });
    expect(await errorOf(order(id, serverItem(product), at(15 * minute + 1_000)))).toMatchObject({
      code: "state_conflict",
      fields: [{ path: ["quote"], code: "expired" }],
    });
    expect(await codeOf(forgetQuotes(reseller.ctx))).toBe("forbidden");
    expect(await codeOf(forgetQuotes(anonymousContext()))).toBe("unauthenticated");
    const count = () => asProvider((tx) => tx.orderQuote.count({ where: { clientId: reseller.clientId } }));
    await forgetQuotes({ ...jobContext(), clock: later(74 * minute) });
    expect(await count()).toBe(1);
    await forgetQuotes({ ...jobContext(), clock: later(76 * minute) });
    expect(await count()).toBe(0);
  });

  it("is its own client's: another's and none are alike, and nobody else may ask", async () => {
    const { id } = await lock();
    const none = id.replace(/.{20}$/, "0".repeat(20));
    for (const [quote, ctx] of [
      [id, other.ctx],
      [none, reseller.ctx],
    ] as const) {
      const refused = await errorOf(order(quote, serverItem(product), ctx));
      expect(refused).toMatchObject({
        code: "validation_failed",
        fields: [{ path: ["quote"], code: "not_found", detail: "There is no such quote" }],
      });
    }
    expect(await codeOf(lock(await admin()))).toBe("forbidden");
    expect(await codeOf(lock(anonymousContext()))).toBe("unauthenticated");
    const { resellerId, actor } = { resellerId: reseller.clientId, actor: reseller.actor };
    const key = { kind: "api_key", keyId: newId(), label: "k", resellerId, scopes: ["orders:read"] } as const;
    expect(await codeOf(lock(testContext({ ...key, resellerStatus: "active" })))).toBe("insufficient_scope");
    expect(await codeOf(lock(testContext({ ...actor, resellerStatus: "suspended" })))).toBe(
      "reseller_suspended",
    );
  });

  it("makes one order of many at once", async () => {
    const { id } = await lock();
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => codeOf(order(id))));
    expect(outcomes.filter((code) => code === "done")).toHaveLength(1);
    expect(outcomes.filter((code) => code === "state_conflict")).toHaveLength(5);
  });
});
