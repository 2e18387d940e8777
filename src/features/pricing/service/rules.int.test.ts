import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { newId, parsePublicId, toPublicId } from "@/core/ids";
import { quoteOrder, quoteOrderInput } from "@/features/orders";
import { getReseller, listTiers, setResellerRate } from "@/features/resellers";
import { asProvider, createTestAdmin, createTestReseller, type TestReseller } from "@/testing/actors";
import { createTestProduct, serverItem, type TestProduct } from "@/testing/catalog";
import { anonymousContext, jobContext, testContext } from "@/testing/context";
import { codeOf, errorOf } from "@/testing/error-code";
import { runServers } from "@/testing/running-services";
import {
  applyPriceChanges,
  changeRule,
  changeRuleInput,
  endRule,
  endRuleInput,
  layDownRule,
  layDownRuleInput,
  listRules,
  listRulesInput,
  previewRule,
  previewRuleInput,
} from "..";

const NOW = "2026-06-15T12:00:00.000Z";
const AUTUMN = "2026-10-01T00:00:00.000Z";
const WINTER = "2027-02-01T00:00:00.000Z";
// 148.00 a month and 50.00 set-up, at retail.
const RETAIL = 19_800;

let admin: Awaited<ReturnType<typeof createTestAdmin>>;
let reseller: TestReseller;
let product: TestProduct;
let tier: string;
let category: string;

beforeAll(async () => {
  admin = await createTestAdmin();
});
beforeEach(async () => {
  [product, reseller] = [await createTestProduct(), await createTestReseller()];
  const ids = await asProvider(async (tx) => ({
    tier: await tx.reseller.findUniqueOrThrow({ where: { id: reseller.clientId } }),
    product: await tx.product.findUniqueOrThrow({
      where: { id: parsePublicId("product", product.id) ?? "" },
    }),
  }));
  tier = toPublicId("tier", ids.tier.tierId);
  category = toPublicId("category", ids.product.categoryId);
  await asProvider((tx) => tx.priceRule.deleteMany());
});

const ctxAt = (time = NOW) => testContext(admin.actor, { clock: fixedClock(time) });
const lay = (rule: object, time = NOW) =>
  layDownRule(ctxAt(time), layDownRuleInput.parse({ reason: "Agreed", ...rule }));
const own = (rateBps: number, rest = {}) => ({
  kind: "own_rate",
  reseller: reseller.resellerId,
  rateBps,
  ...rest,
});
const book = (priceMinor: number, rest = {}) => ({
  kind: "price_book",
  reseller: reseller.resellerId,
  product: product.id,
  cycle: "monthly",
  currency: "EUR",
  priceMinor,
  ...rest,
});
const quoteAt = async (time: string) => {
  const ctx = testContext(reseller.actor, { clock: fixedClock(time) });
  return (await quoteOrder(ctx, quoteOrderInput.parse({ items: [serverItem(product)] }))).total.amount;
};
const idOf = (id: string | undefined) => parsePublicId("priceRule", id ?? "") ?? "";
const rules = () => asProvider((tx) => tx.priceRule.findMany({ orderBy: { id: "asc" } }));
const actions = (object: string) =>
  asProvider(async (tx) =>
    (await tx.activity.findMany({ where: { objectId: object }, orderBy: { id: "asc" } })).map(
      ({ action, clientId }) => [action, clientId],
    ),
  );

describe("laying down, changing and ending rules", () => {
  it("prices from the first moment to before the last, and is in the log of its reseller", async () => {
    const { rule } = await lay(own(3_000, { validFrom: AUTUMN, validTo: WINTER }));
    expect(rule).toMatchObject({ state: "coming", rateBps: 3_000, validFrom: AUTUMN, validTo: WINTER });
    expect(await quoteAt("2026-09-30T23:59:59.999Z")).toBe(RETAIL * 0.9);
    expect(await quoteAt(AUTUMN)).toBe(RETAIL * 0.7);
    expect(await quoteAt(WINTER)).toBe(RETAIL * 0.9);
    expect(await actions(rule?.id ?? "")).toEqual([["price_rule.created", reseller.clientId]]);
  });

  it("keeps the past of a rule that has begun: another amount is a row that follows", async () => {
    const { rule } = await lay(own(2_000));
    const later = "2026-07-01T12:00:00.000Z";
    const input = changeRuleInput.parse({ id: rule?.id, rateBps: 2_500, reason: "More" });
    const { rule: next } = await changeRule(ctxAt(later), input);
    expect(next).toMatchObject({ rateBps: 2_500, validFrom: later, validTo: null, state: "in_force" });
    expect((await rules()).map((row) => [row.rateBps, row.validTo?.toISOString() ?? null])).toEqual([
      [2_000, later],
      [2_500, null],
    ]);
    expect(await quoteAt("2026-07-01T11:59:59.999Z")).toBe(RETAIL * 0.8);
    expect(await quoteAt(later)).toBe(RETAIL * 0.75);
    await endRule(ctxAt("2026-08-01T00:00:00.000Z"), endRuleInput.parse({ id: next?.id, reason: "Over" }));
    expect(await rules()).toHaveLength(2);
    expect(await quoteAt("2026-08-01T00:00:00.000Z")).toBe(RETAIL * 0.9);
    const again = endRule(
      ctxAt("2026-08-02T00:00:00Z"),
      endRuleInput.parse({ id: next?.id, reason: "Over" }),
    );
    expect(await codeOf(again)).toBe("state_conflict");
    expect((await actions(next?.id ?? "")).map(([action]) => action)).toEqual([
      "price_rule.changed",
      "price_rule.ended",
    ]);
  });

  it("changes one that has not begun in place, moves its end, and takes it back", async () => {
    const { rule } = await lay(own(2_000, { validFrom: AUTUMN }));
    const id = rule?.id;
    await changeRule(ctxAt(), changeRuleInput.parse({ id, rateBps: 2_500, reason: "More" }));
    await changeRule(ctxAt(), changeRuleInput.parse({ id, validTo: WINTER, reason: "Until then" }));
    expect(await rules()).toMatchObject([
      { id: idOf(id), rateBps: 2_500, validFrom: new Date(AUTUMN), validTo: new Date(WINTER) },
    ]);
    expect(await endRule(ctxAt(), endRuleInput.parse({ id, reason: "No" }))).toMatchObject({ rule: null });
    expect(await rules()).toEqual([]);
  });

  it("is each kind's own: price book, product, category, tier, default", async () => {
    const kinds = [
      { kind: "default_rate", rateBps: 1_500 },
      { kind: "tier_rate", tier, rateBps: 2_000 },
      { kind: "tier_category", tier, category, rateBps: 2_500 },
      own(3_000),
      { kind: "reseller_category", reseller: reseller.resellerId, category, rateBps: 3_500 },
      { kind: "reseller_product", reseller: reseller.resellerId, product: product.id, rateBps: 4_000 },
    ];
    for (const rule of kinds) {
      await lay(rule);
      expect(await quoteAt(NOW)).toBe((RETAIL * (10_000 - rule.rateBps)) / 10_000);
    }
    await lay(book(1_000, { setupMinor: 0 }));
    // 25 + 4 × 2 + 15 less 40 %, and 10.00 for the server.
    expect(await quoteAt(NOW)).toBe(4_800 * 0.6 + 1_000);
    const list = (input: object) => listRules(ctxAt(), listRulesInput.parse(input));
    expect((await list({})).items).toHaveLength(7);
    expect((await list({ reseller: reseller.resellerId })).items).toHaveLength(4);
    expect((await list({ tier })).items.map(({ kind }) => kind)).toEqual(["tier_category", "tier_rate"]);
    expect((await list({ category, general: true })).items).toMatchObject([{ tier: { name: "Bronze" } }]);
    expect((await list({ product: product.id })).items.map(({ kind }) => kind)).toEqual([
      "price_book",
      "reseller_product",
    ]);
    expect((await list({ state: "ended" })).items).toEqual([]);
  });

  it("shows the rate that is really in force with the reseller and its tier", async () => {
    const now = new Date();
    const ctx = testContext(admin.actor, { clock: fixedClock(now) });
    const show = async () => {
      const { rateBps, rateSource, tier: shown } = await getReseller(ctx, { id: reseller.clientId });
      return [rateBps, rateSource, shown.rateBps];
    };
    expect(await show()).toEqual([1_000, "default_rate", 1_000]);
    await lay({ kind: "default_rate", rateBps: 1_100 }, now.toISOString());
    expect(await show()).toEqual([1_100, "default_rate", 1_100]);
    await lay({ kind: "tier_rate", tier, rateBps: 1_200 }, now.toISOString());
    expect(await show()).toEqual([1_200, "tier_rate", 1_200]);
    await lay(own(1_300), now.toISOString());
    expect(await show()).toEqual([1_300, "own_rate", 1_200]);
    const byHand = setResellerRate(ctx, { id: reseller.clientId, rateBps: 100, reason: "More" });
    expect((await errorOf(byHand)).detail).toContain("Prices");
    expect((await listTiers(testContext(reseller.actor, { clock: fixedClock(now) })))[0]?.rateBps).toBe(
      1_200,
    );
  });
});

describe("what a rule may not be", () => {
  it.each<[string, () => object, string]>([
    ["a reseller that is not there", () => own(1, { reseller: toPublicId("reseller", newId()) }), "reseller"],
    [
      "a product that is not there",
      () => ({ ...own(1), kind: "reseller_product", product: toPublicId("product", newId()) }),
      "product",
    ],
    [
      "an option that is not there",
      () => book(1, { product: null, option: toPublicId("option", newId()) }),
      "option",
    ],
    [
      "a category that is not there",
      () => ({ kind: "tier_category", tier, category: toPublicId("category", newId()), rateBps: 1 }),
      "category",
    ],
    [
      "a tier that is not there",
      () => ({ kind: "tier_rate", tier: toPublicId("tier", newId()), rateBps: 1 }),
      "tier",
    ],
    ["no rate", () => ({ ...own(1), rateBps: null }), "rateBps"],
    ["a product that it is not about", () => own(1, { product: product.id }), "product"],
    ["a price above retail", () => book(10_001), "priceMinor"],
    ["a set-up fee above retail", () => book(1, { setupMinor: 5_001 }), "setupMinor"],
    ["a cycle without a price", () => book(1, { cycle: "annual" }), "cycle"],
    ["another currency than the reseller's", () => book(1, { currency: "USD" }), "currency"],
    ["an end that is its beginning", () => own(1, { validFrom: AUTUMN, validTo: AUTUMN }), "validTo"],
    ["an end before its beginning", () => own(1, { validFrom: WINTER, validTo: AUTUMN }), "validTo"],
    ["a beginning that is over", () => own(1, { validFrom: "2026-06-15T11:58:00Z" }), "validFrom"],
  ])("%s is an error at its field, and nothing is stored", async (_what, rule, field) => {
    const error = await errorOf(lay(rule()));
    expect(error).toMatchObject({ code: "validation_failed", fields: [{ path: [field] }] });
    expect(await rules()).toEqual([]);
  });

  it.each([-1, 10_001, 1_000.5])("a rate of %d basis points", (rateBps) => {
    const { error } = layDownRuleInput.safeParse({ kind: "default_rate", rateBps, reason: "Why" });
    expect(error?.issues[0]?.path).toEqual(["rateBps"]);
  });
});

describe("a dry run of a rule", () => {
  it("says what it does to renewals, by the strongest rule, and writes nothing", async () => {
    await runServers(reseller, product, 2, "2026-06-01T00:00:00Z");
    const preview = (input: object) => previewRule(ctxAt(), previewRuleInput.parse(input));
    const shown = await preview({ what: "lay_down", ...own(2_000) });
    expect(shown).toMatchObject({
      services: 2,
      rows: [
        {
          kind: "reseller",
          id: reseller.resellerId,
          services: 2,
          from: { amount: 2 * 13_320, currency: "EUR" },
          to: { amount: 2 * 11_840 },
          yearlyChange: { amount: -12 * 2 * 1_480, currency: "EUR" },
          firstRenewalAt: "2026-07-01T00:00:00.000Z",
        },
      ],
    });
    const later = await preview({ what: "lay_down", ...own(2_000, { validFrom: AUTUMN }) });
    expect(later.rows[0]?.firstRenewalAt).toBe("2026-10-01T00:00:00.000Z");
    // A rate for the product wins: then a rate off everything changes nothing.
    await lay({
      kind: "reseller_product",
      reseller: reseller.resellerId,
      product: product.id,
      rateBps: 5_000,
    });
    expect((await preview({ what: "lay_down", ...own(2_000) })).rows).toEqual([]);
    expect(await rules()).toHaveLength(1);
    const id = toPublicId("priceRule", (await rules())[0]?.id ?? "");
    expect((await preview({ what: "end", id })).yearlyChange.amount).toBe(12 * 2 * (13_320 - 7_400));
    expect((await preview({ what: "change", id, rateBps: 4_000 })).yearlyChange.amount).toBe(12 * 2 * 1_480);
  });
});

describe("services that run when a rule changes", () => {
  const held = (ids: string[]) =>
    asProvider(async (tx) =>
      (await tx.service.findMany({ where: { id: { in: ids } } })).map((row) => row.heldMinor),
    );

  it("keep what they pay from the moment of a dated change, however late the job comes", async () => {
    const early = await runServers(reseller, product, 1, "2026-06-01T00:00:00Z");
    const { rule } = await lay(own(3_000));
    const running = { mode: "until", until: WINTER };
    await endRule(ctxAt(), endRuleInput.parse({ id: rule?.id, at: AUTUMN, running, reason: "Over" }));
    const late = await runServers(reseller, product, 1, "2026-10-02T00:00:00Z");
    const job = (time: string) => applyPriceChanges({ ...jobContext(), clock: fixedClock(time) });
    expect(await job("2026-09-30T23:59:59.999Z")).toBe(0);
    expect(await held(early)).toEqual([null]);
    expect(await job("2026-10-05T08:00:00Z")).toBe(1);
    expect(await held(early)).toEqual([BigInt(14_800 * 0.7)]);
    // It began after the rule had ended.
    expect(await held(late)).toEqual([null]);
    expect(await job("2026-10-05T08:05:00Z")).toBe(0);
    const logged = await asProvider((tx) => tx.activity.findMany({ where: { action: "prices.held" } }));
    expect(logged.at(-1)?.after).toMatchObject({ held_services: 1, effective_at: AUTUMN });
  });

  it("are let go of when the dated change is taken back", async () => {
    const ids = await runServers(reseller, product, 1, "2026-06-01T00:00:00Z");
    const { rule } = await lay(own(500, { validFrom: AUTUMN, running: { mode: "for_good" } }));
    await endRule(ctxAt(), endRuleInput.parse({ id: rule?.id, reason: "No" }));
    expect(await applyPriceChanges({ ...jobContext(), clock: fixedClock("2026-10-02T00:00:00Z") })).toBe(0);
    expect(await held(ids)).toEqual([null]);
  });

  it("are held at once by a change that begins now", async () => {
    const ids = await runServers(reseller, product, 2, "2026-06-01T00:00:00Z");
    const done = await lay(own(500, { running: { mode: "for_good" } }));
    expect(done.held).toBe(2);
    expect(await held(ids)).toEqual([13_320n, 13_320n]);
  });
});

describe("who may", () => {
  it("is an admin alone", async () => {
    const key = {
      kind: "api_key",
      keyId: newId(),
      label: "Key",
      resellerId: reseller.clientId,
      scopes: ["catalog:read"],
      resellerStatus: "active",
    } as const;
    const id = toPublicId("priceRule", newId());
    const verbs = [
      (ctx: typeof admin.ctx) => layDownRule(ctx, layDownRuleInput.parse({ ...own(1), reason: "Why" })),
      (ctx: typeof admin.ctx) => changeRule(ctx, changeRuleInput.parse({ id, rateBps: 1, reason: "Why" })),
      (ctx: typeof admin.ctx) => endRule(ctx, endRuleInput.parse({ id, reason: "Why" })),
      (ctx: typeof admin.ctx) => listRules(ctx, listRulesInput.parse({})),
      (ctx: typeof admin.ctx) => previewRule(ctx, previewRuleInput.parse({ what: "end", id })),
    ];
    for (const verb of verbs) {
      expect(await codeOf(verb(reseller.ctx as never))).toBe("forbidden");
      expect(await codeOf(verb(testContext(key) as never))).toBe("forbidden");
      expect(await codeOf(verb(anonymousContext() as never))).toBe("unauthenticated");
    }
    for (const verb of [verbs[1], verbs[2], verbs[4]])
      expect(await codeOf(verb?.(ctxAt()) ?? Promise.resolve())).toBe("not_found");
    expect(await codeOf(applyPriceChanges(admin.ctx))).toBe("forbidden");
  });
});
