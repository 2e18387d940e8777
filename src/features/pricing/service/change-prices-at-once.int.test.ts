import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { parsePublicId } from "@/core/ids";
import { getCatalog } from "@/features/catalog";
import { asProvider, createTestAdmin } from "@/testing/actors";
import { createTestProduct, type TestProduct } from "@/testing/catalog";
import { testContext } from "@/testing/context";
import { errorOf } from "@/testing/error-code";
import { changePrices, changePricesInput, comingPricesInput, listComingPrices } from "..";

const NOW = "2026-06-15T12:00:00.000Z";
const LATER = "2026-07-01T00:00:00.000Z";

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

const ctxAt = (time = NOW) => testContext(admin.actor, { clock: fixedClock(time) });
/** As `createTestProduct` makes it. */
const FIRST = { priceMinor: 10_000, setupMinor: 5_000 };
const monthly = (priceMinor: number, before: object | null = FIRST) => ({
  product: product.id,
  cycle: "monthly",
  currency: "EUR",
  before,
  after: { priceMinor },
});
const change = (changes: unknown[], rest = {}) =>
  changePrices(ctxAt(), changePricesInput.parse({ changes, reason: "Dearer power", ...rest }));
const priceAt = async (time: string) =>
  (await getCatalog(ctxAt(time))).productById.get(productId)?.prices.EUR?.monthly;
const history = () => asProvider((tx) => tx.productPrice.findMany({ where: { productId } }));

describe("changePrices by two admins at once", () => {
  it("tells the second of two admins what the first changed of the prices that it began from", async () => {
    const saves = await Promise.allSettled([change([monthly(11_000)]), change([monthly(12_000)])]);
    expect(saves.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = saves.find((one) => one.status === "rejected") as PromiseRejectedResult;
    expect(lost.reason).toMatchObject({
      code: "state_conflict",
      fields: [{ path: ["changes", 0, "before"], code: "changed_meanwhile" }],
    });
    const now = (await priceAt(NOW))?.priceMinor;
    expect(lost.reason.detail).toContain(
      `price of Dedicated server in EUR was changed meanwhile: it is €${(now ?? 0) / 100}.00 now`,
    );
    expect(await history()).toHaveLength(2);
    // Of several changes none is stored, and each that has moved is named.
    const annual = { ...monthly(90_000, null), cycle: "annual" };
    const error = await errorOf(change([annual, monthly(1)]));
    expect(error.fields.map(({ path }) => path)).toEqual([["changes", 1, "before"]]);
    expect(await history()).toHaveLength(2);
    // Another price is nobody's conflict.
    const other = await createTestProduct();
    expect(await change([{ ...monthly(9), product: other.id }])).toMatchObject({ changed: 1 });
  });

  it("tells the second of a price that the first dated, which the one in force does not show", async () => {
    const basis = String((await getCatalog(ctxAt())).version);
    await change([monthly(11_000)], { validFrom: LATER });
    const error = await errorOf(change([monthly(12_000)], { validFrom: LATER, basis }));
    expect(error).toMatchObject({
      code: "state_conflict",
      fields: [{ path: ["changes", 0, "before"], code: "changed_meanwhile" }],
    });
    expect(error.detail).toContain("from a later day on");
    const { version } = await listComingPrices(ctxAt(), comingPricesInput.parse({ products: [product.id] }));
    await change([monthly(12_000)], { validFrom: LATER, basis: version });
    expect((await priceAt(LATER))?.priceMinor).toBe(12_000);
  });
});
