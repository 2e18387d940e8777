import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { newId, parsePublicId, toPublicId } from "@/core/ids";
import { asProvider, createTestAdmin } from "@/testing/actors";
import { createTestProduct, type TestProduct } from "@/testing/catalog";
import { testContext } from "@/testing/context";
import { errorOf } from "@/testing/error-code";
import { getCatalog, type PriceEditForm, setPrices, setPricesInput } from "..";

let admin: Awaited<ReturnType<typeof createTestAdmin>>;
let product: TestProduct;
let productId: string;

beforeAll(async () => {
  admin = await createTestAdmin();
});
beforeEach(async () => {
  product = await createTestProduct();
  productId = parsePublicId("product", product.id) ?? "";
});

const ctxAt = (time: string) => testContext(admin.actor, { clock: fixedClock(time) });
const NOW = "2026-06-15T12:00:00.000Z";
const before = { priceMinor: 10_000, setupMinor: 5_000, floorMinor: null };
const monthly = (rest: Partial<PriceEditForm> = {}): PriceEditForm => ({
  product: product.id,
  cycle: "monthly",
  currency: "EUR",
  before,
  after: { ...before, priceMinor: 12_000 },
  ...rest,
});
const set = (changes: unknown[], time = NOW) => setPrices(ctxAt(time), setPricesInput.parse({ changes }));
const priceAt = async (time: string) =>
  (await getCatalog(ctxAt(time))).productById.get(productId)?.prices.EUR?.monthly;

describe("setPrices", () => {
  it("writes prices from now on, and leaves those before in the history", async () => {
    const annual = monthly({
      cycle: "annual",
      before: null,
      after: { priceMinor: 99_000, setupMinor: 0, floorMinor: 50_000 },
    });
    expect(await set([monthly(), annual])).toEqual({ changed: 2 });
    expect(await priceAt("2026-06-15T11:59:59.999Z")).toMatchObject({ priceMinor: 10_000 });
    expect(await priceAt(NOW)).toMatchObject({ priceMinor: 12_000, setupMinor: 5_000 });
    const log = await asProvider((tx) => tx.activity.findFirst({ where: { objectId: product.id } }));
    const key = `Dedicated server (${product.id}), annual, EUR`;
    expect(log).toMatchObject({
      action: "catalog.prices_set",
      before: { [key]: null },
      after: { [key]: { price_minor: 99_000, setup_minor: 0, floor_minor: 50_000 } },
    });
  });

  it("withdraws a price, and writes nothing where nothing changes", async () => {
    expect(await set([monthly({ after: before })])).toEqual({ changed: 0 });
    expect(await set([monthly({ after: null })])).toEqual({ changed: 1 });
    expect(await priceAt(NOW)).toBeUndefined();
    expect(await asProvider((tx) => tx.productPrice.count({ where: { productId } }))).toBe(2);
  });

  it("tells the second of two admins that a price is no longer what it was", async () => {
    await set([monthly()]);
    const error = await errorOf(
      set([monthly({ after: { ...before, priceMinor: 1 } })], "2026-06-15T12:00:01.000Z"),
    );
    expect(error).toMatchObject({ code: "state_conflict", fields: [{ code: "changed_meanwhile" }] });
    expect((await priceAt("2026-06-15T12:00:01.000Z"))?.priceMinor).toBe(12_000);
  });

  it.each<[string, () => PriceEditForm[], (string | number)[]]>([
    [
      "a currency without a rate",
      () => [monthly({ currency: "XXX", before: null })],
      ["changes", 0, "currency"],
    ],
    [
      "a product that is not there",
      () => [monthly({ product: toPublicId("product", newId()) })],
      ["changes", 0, "product"],
    ],
    [
      "a cost above the price",
      () => [monthly({ after: { ...before, floorMinor: 10_001 } })],
      ["changes", 0, "after"],
    ],
    ["the same price twice", () => [monthly(), monthly()], ["changes", 1, "after"]],
  ])("refuses %s at its entry, and writes nothing", async (_what, changes, path) => {
    const error = await errorOf(set(changes()));
    expect(error).toMatchObject({ code: "validation_failed", fields: [{ path }] });
    expect(await asProvider((tx) => tx.productPrice.count({ where: { productId } }))).toBe(1);
  });

  it.each([
    ["changes.0.cycle", { cycle: "weekly" }],
    ["changes.0.after.priceMinor", { after: { priceMinor: -1 } }],
    ["changes.0.after.priceMinor", { after: { priceMinor: 1.5 } }],
    ["changes.0.after.priceMinor", { after: { priceMinor: 2 ** 53 } }],
    ["changes.0.product", { option: toPublicId("option", newId()) }],
  ])("refuses at %s the input %j", (path, wrong) => {
    const { error } = setPricesInput.safeParse({ changes: [{ ...monthly(), ...wrong }] });
    expect(error?.issues[0]?.path.join(".")).toBe(path);
  });
});
