import { describe, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { newId, parsePublicId, toPublicId } from "@/core/ids";
import { quoteOrder, quoteOrderInput } from "@/features/orders";
import { getReseller, listTiers, setResellerRate } from "@/features/resellers";
import { asProvider } from "@/testing/actors";
import { serverItem } from "@/testing/catalog";
import { testContext } from "@/testing/context";
import { codeOf, errorOf } from "@/testing/error-code";
import { RULES_NOW, ruleFixture } from "@/testing/rule-fixture";
import {
  changeRule,
  changeRuleInput,
  endRule,
  endRuleInput,
  layDownRuleInput,
  listRules,
  listRulesInput,
} from "..";

const NOW = RULES_NOW;
const AUTUMN = "2026-10-01T00:00:00.000Z";
const WINTER = "2027-02-01T00:00:00.000Z";
// 148.00 a month and 50.00 set-up, at retail.
const RETAIL = 19_800;

const f = ruleFixture();
const book = (priceMinor: number, rest = {}) => ({
  kind: "price_book",
  reseller: f.reseller.resellerId,
  product: f.product.id,
  cycle: "monthly",
  currency: "EUR",
  priceMinor,
  ...rest,
});
const quoteAt = async (time: string) => {
  const ctx = testContext(f.reseller.actor, { clock: fixedClock(time) });
  return (await quoteOrder(ctx, quoteOrderInput.parse({ items: [serverItem(f.product)] }))).total.amount;
};
const idOf = (id: string | undefined) => parsePublicId("priceRule", id ?? "") ?? "";
const actions = (object: string) =>
  asProvider(async (tx) =>
    (await tx.activity.findMany({ where: { objectId: object }, orderBy: { id: "asc" } })).map(
      ({ action, clientId }) => [action, clientId],
    ),
  );

describe("laying down, changing and ending rules", () => {
  it("prices from the first moment to before the last, and is in the log of its reseller", async () => {
    const { rule } = await f.lay(f.own(3_000, { validFrom: AUTUMN, validTo: WINTER }));
    expect(rule).toMatchObject({ state: "coming", rateBps: 3_000, validFrom: AUTUMN, validTo: WINTER });
    expect(await quoteAt("2026-09-30T23:59:59.999Z")).toBe(RETAIL * 0.9);
    expect(await quoteAt(AUTUMN)).toBe(RETAIL * 0.7);
    expect(await quoteAt(WINTER)).toBe(RETAIL * 0.9);
    expect(await actions(rule?.id ?? "")).toEqual([["price_rule.created", f.reseller.clientId]]);
  });

  it("keeps the past of a rule that has begun: another amount is a row that follows", async () => {
    const { rule } = await f.lay(f.own(2_000));
    const later = "2026-07-01T12:00:00.000Z";
    const input = changeRuleInput.parse({ id: rule?.id, rateBps: 2_500, reason: "More" });
    const { rule: next } = await changeRule(f.ctxAt(later), input);
    expect(next).toMatchObject({ rateBps: 2_500, validFrom: later, validTo: null, state: "in_force" });
    expect((await f.rules()).map((row) => [row.rateBps, row.validTo?.toISOString() ?? null])).toEqual([
      [2_000, later],
      [2_500, null],
    ]);
    expect(await quoteAt("2026-07-01T11:59:59.999Z")).toBe(RETAIL * 0.8);
    expect(await quoteAt(later)).toBe(RETAIL * 0.75);
    await endRule(f.ctxAt("2026-08-01T00:00:00.000Z"), endRuleInput.parse({ id: next?.id, reason: "Over" }));
    expect(await f.rules()).toHaveLength(2);
    expect(await quoteAt("2026-08-01T00:00:00.000Z")).toBe(RETAIL * 0.9);
    const again = endRule(
      f.ctxAt("2026-08-02T00:00:00Z"),
      endRuleInput.parse({ id: next?.id, reason: "Over" }),
    );
    expect(await codeOf(again)).toBe("state_conflict");
    expect((await actions(next?.id ?? "")).map(([action]) => action)).toEqual([
      "price_rule.changed",
      "price_rule.ended",
    ]);
  });

  it("changes one that has not begun in place, moves its end, and takes it back", async () => {
    const { rule } = await f.lay(f.own(2_000, { validFrom: AUTUMN }));
    const id = rule?.id;
    await changeRule(f.ctxAt(), changeRuleInput.parse({ id, rateBps: 2_500, reason: "More" }));
    await changeRule(f.ctxAt(), changeRuleInput.parse({ id, validTo: WINTER, reason: "Until then" }));
    expect(await f.rules()).toMatchObject([
      { id: idOf(id), rateBps: 2_500, validFrom: new Date(AUTUMN), validTo: new Date(WINTER) },
    ]);
    expect(await endRule(f.ctxAt(), endRuleInput.parse({ id, reason: "No" }))).toMatchObject({ rule: null });
    expect(await f.rules()).toEqual([]);
  });

  it("is each kind's own: price book, product, category, tier, default", async () => {
    const kinds = [
      { kind: "default_rate", rateBps: 1_500 },
      { kind: "tier_rate", tier: f.tier, rateBps: 2_000 },
      { kind: "tier_category", tier: f.tier, category: f.category, rateBps: 2_500 },
      f.own(3_000),
      { kind: "reseller_category", reseller: f.reseller.resellerId, category: f.category, rateBps: 3_500 },
      { kind: "reseller_product", reseller: f.reseller.resellerId, product: f.product.id, rateBps: 4_000 },
    ];
    for (const rule of kinds) {
      await f.lay(rule);
      expect(await quoteAt(NOW)).toBe((RETAIL * (10_000 - rule.rateBps)) / 10_000);
    }
    await f.lay(book(1_000, { setupMinor: 0 }));
    // 25 + 4 × 2 + 15 less 40 %, and 10.00 for the server.
    expect(await quoteAt(NOW)).toBe(4_800 * 0.6 + 1_000);
    const list = (input: object) => listRules(f.ctxAt(), listRulesInput.parse(input));
    expect((await list({})).items).toHaveLength(7);
    expect((await list({ reseller: f.reseller.resellerId })).items).toHaveLength(4);
    // Laid down at one moment of the fixed clock: in no order that means anything.
    const kindsOf = async (input: object) => (await list(input)).items.map(({ kind }) => kind).sort();
    expect(await kindsOf({ tier: f.tier })).toEqual(["tier_category", "tier_rate"]);
    expect((await list({ category: f.category, general: true })).items).toMatchObject([
      { tier: { name: "Bronze" } },
    ]);
    expect(await kindsOf({ product: f.product.id })).toEqual(["price_book", "reseller_product"]);
    expect((await list({ state: "ended" })).items).toEqual([]);
  });

  it("shows the rate that is really in force with the reseller and its tier", async () => {
    const now = new Date();
    const ctx = testContext(f.admin.actor, { clock: fixedClock(now) });
    const show = async () => {
      const { rateBps, rateSource, tier: shown } = await getReseller(ctx, { id: f.reseller.clientId });
      return [rateBps, rateSource, shown.rateBps];
    };
    expect(await show()).toEqual([1_000, "default_rate", 1_000]);
    await f.lay({ kind: "default_rate", rateBps: 1_100 }, now.toISOString());
    expect(await show()).toEqual([1_100, "default_rate", 1_100]);
    await f.lay({ kind: "tier_rate", tier: f.tier, rateBps: 1_200 }, now.toISOString());
    expect(await show()).toEqual([1_200, "tier_rate", 1_200]);
    await f.lay(f.own(1_300), now.toISOString());
    expect(await show()).toEqual([1_300, "own_rate", 1_200]);
    const byHand = setResellerRate(ctx, { id: f.reseller.clientId, rateBps: 100, reason: "More" });
    expect((await errorOf(byHand)).detail).toContain("Prices");
    expect((await listTiers(testContext(f.reseller.actor, { clock: fixedClock(now) })))[0]?.rateBps).toBe(
      1_200,
    );
  });
});

describe("what a rule may not be", () => {
  it.each<[string, () => object, string]>([
    [
      "a reseller that is not there",
      () => f.own(1, { reseller: toPublicId("reseller", newId()) }),
      "reseller",
    ],
    [
      "a product that is not there",
      () => ({ ...f.own(1), kind: "reseller_product", product: toPublicId("product", newId()) }),
      "product",
    ],
    [
      "an option that is not there",
      () => book(1, { product: null, option: toPublicId("option", newId()) }),
      "option",
    ],
    [
      "a category that is not there",
      () => ({ kind: "tier_category", tier: f.tier, category: toPublicId("category", newId()), rateBps: 1 }),
      "category",
    ],
    [
      "a tier that is not there",
      () => ({ kind: "tier_rate", tier: toPublicId("tier", newId()), rateBps: 1 }),
      "tier",
    ],
    ["no rate", () => ({ ...f.own(1), rateBps: null }), "rateBps"],
    ["a product that it is not about", () => f.own(1, { product: f.product.id }), "product"],
    ["a price above retail", () => book(10_001), "priceMinor"],
    ["a set-up fee above retail", () => book(1, { setupMinor: 5_001 }), "setupMinor"],
    ["a cycle without a price", () => book(1, { cycle: "annual" }), "cycle"],
    ["another currency than the reseller's", () => book(1, { currency: "USD" }), "currency"],
    ["an end that is its beginning", () => f.own(1, { validFrom: AUTUMN, validTo: AUTUMN }), "validTo"],
    ["an end before its beginning", () => f.own(1, { validFrom: WINTER, validTo: AUTUMN }), "validTo"],
    ["a beginning that is over", () => f.own(1, { validFrom: "2026-06-15T11:58:00Z" }), "validFrom"],
  ])("%s is an error at its field, and nothing is stored", async (_what, rule, field) => {
    const error = await errorOf(f.lay(rule()));
    expect(error).toMatchObject({ code: "validation_failed", fields: [{ path: [field] }] });
    expect(await f.rules()).toEqual([]);
  });

  it.each([-1, 10_001, 1_000.5])("a rate of %d basis points", (rateBps) => {
    const { error } = layDownRuleInput.safeParse({ kind: "default_rate", rateBps, reason: "Why" });
    expect(error?.issues[0]?.path).toEqual(["rateBps"]);
  });
});
