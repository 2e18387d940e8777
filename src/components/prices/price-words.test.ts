import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { PRICE_RULES } from "@/features/pricing";
import { formatsOf } from "@/i18n/formats";
import messages from "@/messages/en/priceWords.json";
import { type ExplainedPrice, priceSteps, ruleWords } from "./price-words";

const t = createTranslator({ locale: "en", messages: { priceWords: messages }, namespace: "priceWords" });
const eur = (amount: number) => ({ amount, currency: "EUR" });

function price(changes: Partial<ExplainedPrice> = {}): ExplainedPrice {
  return {
    retail: eur(10_000),
    price: eur(8_750),
    discountBps: 1_250,
    rule: "reseller_product",
    ruled: eur(8_750),
    cap: null,
    validTo: null,
    tierName: null,
    fx: null,
    ...changes,
  };
}

const texts = (one: ExplainedPrice, reader: "admin" | "client" = "client") =>
  priceSteps(t as never, one, reader, formatsOf("en")).map(({ text, amount }) => [
    text,
    amount?.amount ?? null,
  ]);

describe("why this price", () => {
  it.each([
    ["retail", "Retail price: no discount applies", "Retail price: no discount applies"],
    ["override", "Price agreed for this order", "Typed by an admin"],
    ["price_book", "Your price book", "Price book of the reseller"],
    ["reseller_product", "12.5% off this product", "12.5% off this product for the reseller"],
    ["reseller_category", "12.5% off this category", "12.5% off this category for the reseller"],
    ["own_rate", "Your own rate: 12.5% off", "Own rate of the reseller: 12.5% off"],
    [
      "tier_category",
      "12.5% off this category in your tier",
      "12.5% off this category in the reseller’s tier",
    ],
    ["tier_rate", "Rate of your tier: 12.5% off", "Rate of the reseller’s tier: 12.5% off"],
    ["default_rate", "Reseller rate: 12.5% off", "Default rate of the program: 12.5% off"],
    ["a_later_one", "12.5% off", "12.5% off"],
  ])("has words for %s", (rule, client, admin) => {
    expect(ruleWords(t as never, price({ rule }), "client", formatsOf("en"))).toBe(client);
    expect(ruleWords(t as never, price({ rule }), "admin", formatsOf("en"))).toBe(admin);
  });

  it.each([
    ["tier_rate", "Silver tier: 12.5% off"],
    ["tier_category", "Silver tier: 12.5% off this category"],
    ["own_rate", "Your own rate: 12.5% off"],
  ])("names the tier whose %s it is", (rule, words) => {
    expect(ruleWords(t as never, price({ rule, tierName: "Silver" }), "client", formatsOf("en"))).toBe(words);
  });

  it("knows every rule that there is", () => {
    for (const table of [messages.rule, messages.adminRule])
      expect(Object.keys(table).sort()).toEqual([...PRICE_RULES, "other"].sort());
  });

  it("says until when a rule holds", () => {
    expect(texts(price({ validTo: "2027-02-01T00:00:00.000Z" }))).toEqual([
      ["Retail price", 10_000],
      ["12.5% off this product until 1 Feb 2027", null],
      ["That comes to", 8_750],
      ["Price", 8_750],
    ]);
  });

  it("shows what was rounded", () => {
    const one = price({ retail: eur(999), discountBps: 1_000, ruled: eur(899), price: eur(899) });
    expect(texts(one)).toContainEqual(["8.991 before rounding", null]);
    const yen = { amount: 1_999, currency: "JPY" };
    const in_yen = price({ retail: yen, discountBps: 1_500, ruled: { ...yen, amount: 1_699 } });
    expect(texts(in_yen)).toContainEqual(["1699.15 before rounding", null]);
  });

  it("tells an admin of the provider's cost, and a reseller of the lowest possible price", () => {
    const one = price({ cap: "floor", ruled: eur(5_000), price: eur(6_000), discountBps: 5_000 });
    expect(texts(one, "admin")).toContainEqual([
      "Stopped there: not below €60.00, the provider’s cost",
      null,
    ]);
    expect(texts(one)).toContainEqual(["Stopped at the lowest possible price", null]);
    expect(JSON.stringify(texts(one))).not.toContain("cost");
    expect(texts(one).at(-1)).toEqual(["Price", 6_000]);
  });

  it("says that a price book entry was stopped at retail", () => {
    const one = price({
      rule: "price_book",
      discountBps: 0,
      ruled: eur(12_000),
      price: eur(10_000),
      cap: "retail",
    });
    expect(texts(one)).toEqual([
      ["Retail price", 10_000],
      ["Your price book", null],
      ["That comes to", 12_000],
      ["Stopped at retail: never more than that", null],
      ["Price", 10_000],
    ]);
  });
});
