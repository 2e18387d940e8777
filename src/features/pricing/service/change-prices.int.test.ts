import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { newId, parsePublicId, toPublicId } from "@/core/ids";
import { getCatalog } from "@/features/catalog";
import { asProvider, createTestAdmin, createTestReseller, type TestReseller } from "@/testing/actors";
import { createTestProduct, type TestProduct } from "@/testing/catalog";
import { anonymousContext, testContext } from "@/testing/context";
import { codeOf, errorOf } from "@/testing/error-code";
import { runServers } from "@/testing/running-services";
import { changePrices, changePricesInput } from "..";

const NOW = "2026-06-15T12:00:00.000Z";
const LATER = "2026-07-01T00:00:00.000Z";

let admin: Awaited<ReturnType<typeof createTestAdmin>>;
let reseller: TestReseller;
let product: TestProduct;
let productId: string;

beforeAll(async () => {
  admin = await createTestAdmin();
});
beforeEach(async () => {
  [product, reseller] = [await createTestProduct(), await createTestReseller({ rateBps: 2_000 })];
  productId = parsePublicId("product", product.id) ?? "";
});

const ctxAt = (time = NOW) => testContext(admin.actor, { clock: fixedClock(time) });
/** As `createTestProduct` makes it. */
const FIRST = { priceMinor: 10_000, setupMinor: 5_000, floorMinor: null as number | null };
const IPS = { priceMinor: 200 };
const monthly = (priceMinor: number | null, amounts: object = {}, before: object | null = FIRST) => ({
  product: product.id,
  cycle: "monthly",
  currency: "EUR",
  before,
  after: priceMinor === null ? null : { priceMinor, ...amounts },
});
const inputOf = (changes: unknown[], rest = {}) =>
  changePricesInput.parse({
    changes,
    validFrom: null,
    running: { mode: "next_renewal" },
    reason: "Dearer power",
    ...rest,
  });
const change = (changes: unknown[], rest = {}, time = NOW) =>
  changePrices(ctxAt(time), inputOf(changes, rest));
const priceAt = async (time: string) =>
  (await getCatalog(ctxAt(time))).productById.get(productId)?.prices.EUR?.monthly;
const history = () =>
  asProvider((tx) => tx.productPrice.findMany({ where: { productId }, orderBy: { validFrom: "asc" } }));
const held = (ids: string[]) =>
  asProvider((tx) =>
    tx.service.findMany({
      where: { id: { in: ids } },
      select: { heldMinor: true, heldUntil: true, heldExact: true },
    }),
  );

const priceIn = (logged: unknown, key: string) =>
  (logged as { prices: Record<string, { price_minor: number } | null> }).prices[key]?.price_minor;

describe("changePrices", () => {
  it("sets prices from a moment on and leaves what was before as it was", async () => {
    const [past] = await history();
    const done = await change(
      [
        monthly(12_000, { setupMinor: 5_000, floorMinor: 9_000 }),
        { ...monthly(250, {}, IPS), product: undefined, option: product.ips.option },
      ],
      { validFrom: LATER },
    );
    expect(done).toMatchObject({ changed: 2, effectiveAt: LATER });
    expect((await priceAt("2026-06-30T23:59:59.999Z"))?.priceMinor).toBe(10_000);
    expect(await priceAt(LATER)).toEqual({ priceMinor: 12_000, setupMinor: 5_000, floorMinor: 9_000 });
    const rows = await history();
    expect(rows[0]).toEqual(past);
    // The very same moment again: that row gives way.
    await change([monthly(13_000)], { validFrom: LATER });
    expect((await history()).map((row) => Number(row.priceMinor))).toEqual([10_000, 13_000]);
    const key = `Dedicated server (${product.id}), monthly, EUR`;
    // With the one product whose price it is, so that its history shows it.
    const log = await asProvider((tx) =>
      tx.activity.findMany({ where: { action: "prices.changed", objectId: product.id } }),
    );
    expect(log).toHaveLength(2);
    expect(log.find(({ before }) => priceIn(before, key) === 12_000)).toMatchObject({
      clientId: null,
      after: {
        prices: { [key]: { price_minor: 13_000 } },
        valid_from: LATER,
        reason: "Dearer power",
        running: "next_renewal",
      },
    });
  });

  it("sets first prices without a word of why, and a price of one cycle beside that of another", async () => {
    const annual = { ...monthly(99_000, { floorMinor: 50_000 }, null), cycle: "annual" };
    expect(await change([annual], { reason: "" })).toMatchObject({ changed: 1 });
    const log = await asProvider((tx) => tx.activity.findFirst({ where: { objectId: product.id } }));
    const key = `Dedicated server (${product.id}), annual, EUR`;
    expect(log).toMatchObject({
      action: "prices.changed",
      before: { prices: { [key]: null } },
      after: {
        prices: { [key]: { price_minor: 99_000, setup_minor: 0, floor_minor: 50_000 } },
        reason: null,
      },
    });
    expect((await priceAt(NOW))?.priceMinor).toBe(10_000);
  });

  it("withdraws a price, and writes nothing where nothing changes", async () => {
    expect(await change([monthly(10_000, { setupMinor: 5_000 })])).toMatchObject({ changed: 0 });
    expect(await history()).toHaveLength(1);
    expect(await change([monthly(null)])).toMatchObject({ changed: 1 });
    expect(await priceAt(NOW)).toBeUndefined();
    expect(await priceAt("2026-06-15T11:59:59.999Z")).toBeDefined();
    expect(await change([monthly(null, {}, null)])).toMatchObject({ changed: 0 });
  });

  it.each<[string, () => unknown[], object, (string | number)[]]>([
    ["a cost above the price", () => [monthly(5_000, { floorMinor: 5_001 })], {}, ["changes", 0, "after"]],
    ["a moment that is over", () => [monthly(1)], { validFrom: "2026-06-15T11:58:00Z" }, ["validFrom"]],
    [
      "an end before the beginning",
      () => [monthly(1)],
      { validFrom: LATER, running: { mode: "until", until: LATER } },
      ["running", "until"],
    ],
    [
      "a currency without a rate",
      () => [{ ...monthly(1, {}, null), currency: "XXX" }],
      {},
      ["changes", 0, "currency"],
    ],
    [
      "a product that is not there",
      () => [monthly(2), { ...monthly(1), product: toPublicId("product", newId()) }],
      {},
      ["changes", 1, "product"],
    ],
    [
      "an option that is not there",
      () => [{ ...monthly(1), product: undefined, option: toPublicId("option", newId()) }],
      {},
      ["changes", 0, "option"],
    ],
    ["the same price twice", () => [monthly(1), monthly(2)], {}, ["changes", 1, "after"]],
  ])("refuses %s at its field, and stores nothing", async (_what, changes, rest, path) => {
    const before = await history();
    const error = await errorOf(change(changes(), rest));
    expect(error).toMatchObject({ code: "validation_failed", fields: [{ path }] });
    expect(await history()).toEqual(before);
  });

  it.each([
    ["changes.0.after.priceMinor", { changes: [{ after: { priceMinor: -1 } }] }],
    ["changes.0.after.priceMinor", { changes: [{ after: { priceMinor: 1.5 } }] }],
    ["changes.0.after.priceMinor", { changes: [{ after: { priceMinor: 2 ** 53 } }] }],
    ["changes.0.before", { changes: [{ before: undefined }] }],
    ["changes.0.product", { changes: [{ option: toPublicId("option", newId()) }] }],
    ["changes.0.cycle", { changes: [{ cycle: "weekly" }] }],
    ["changes", { changes: [] }],
    ["validFrom", { validFrom: "tomorrow" }],
    ["reason", { reason: " " }],
  ])("refuses at %s the input %j", (path, wrong) => {
    const [extra = {}] = (wrong as { changes?: object[] }).changes ?? [{}];
    const base = {
      product: toPublicId("product", newId()),
      cycle: "monthly",
      currency: "EUR",
      before: FIRST,
      after: { priceMinor: 1 },
    };
    const changes = "changes" in wrong && wrong.changes.length === 0 ? [] : [{ ...base, ...extra }];
    const { error } = changePricesInput.safeParse({
      running: { mode: "next_renewal" },
      reason: "Why",
      ...wrong,
      changes,
    });
    expect(error?.issues[0]?.path.join(".")).toBe(path);
  });

  it("leaves running services at what they pay, until a day or for good, in the same transaction", async () => {
    // 148.00 less 20 %.
    const ids = await runServers(reseller, product, 2, "2026-06-01T00:00:00Z");
    const until = "2027-01-01T00:00:00.000Z";
    expect(await change([monthly(12_000)], { running: { mode: "until", until } })).toMatchObject({ held: 2 });
    expect(await held(ids)).toEqual([
      { heldMinor: 11_840n, heldUntil: new Date(until), heldExact: false },
      { heldMinor: 11_840n, heldUntil: new Date(until), heldExact: false },
    ]);
    // Cheaper than ever, but not for these.
    const second = monthly(5_000, {}, { priceMinor: 12_000 });
    await change([second], { running: { mode: "for_good" } }, "2026-06-16T00:00:00Z");
    expect((await held(ids))[0]).toEqual({ heldMinor: 11_840n, heldUntil: null, heldExact: true });
  });

  it("lets running services follow when nobody spares them", async () => {
    const ids = await runServers(reseller, product, 1, "2026-06-01T00:00:00Z");
    expect(await change([monthly(12_000)])).toMatchObject({ held: 0 });
    expect(await held(ids)).toEqual([{ heldMinor: null, heldUntil: null, heldExact: null }]);
  });

  it("is for admins alone", async () => {
    const input = inputOf([monthly(1)]);
    expect(await codeOf(changePrices(reseller.ctx, input))).toBe("forbidden");
    expect(await codeOf(changePrices(anonymousContext(), input))).toBe("unauthenticated");
    const key = {
      kind: "api_key",
      keyId: newId(),
      label: "Key",
      resellerId: reseller.clientId,
      scopes: ["catalog:read"],
      resellerStatus: "active",
    } as const;
    expect(await codeOf(changePrices(testContext(key), input))).toBe("forbidden");
    expect(await history()).toHaveLength(1);
  });
});
