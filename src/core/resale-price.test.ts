import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currencyExponent } from "./currencies";
import {
  listedResale,
  marginOf,
  markedUp,
  RESALE_MARKUPS,
  RESALE_ROUNDINGS,
  type ResaleMarkupRule,
  resalePrice,
} from "./resale-price";

const rule = (change: Partial<ResaleMarkupRule>): ResaleMarkupRule => ({
  markup: "wholesale_percent",
  markupBps: 0,
  markupMinor: null,
  rounding: "none",
  ...change,
});

describe("resalePrice", () => {
  it.each([
    ["20 % on wholesale", rule({ markupBps: 2_000 }), 8_000, 10_000, "EUR", 9_600],
    ["and up to .99", rule({ markupBps: 2_000, rounding: "up_to_99" }), 8_000, 10_000, "EUR", 9_699],
    ["which stands already", rule({ rounding: "up_to_99" }), 9_999, 9_999, "EUR", 9_999],
    ["past .95 to the next", rule({ rounding: "up_to_95" }), 9_996, 9_999, "EUR", 10_095],
    ["a whole amount", rule({ rounding: "up_to_whole" }), 9_601, 9_999, "EUR", 9_700],
    ["5 % below retail", rule({ markup: "retail_percent", markupBps: -500 }), 8_000, 10_000, "EUR", 9_500],
    [
      "an amount on wholesale",
      rule({ markup: "wholesale_fixed", markupBps: null, markupMinor: 1_250 }),
      8_000,
      10_000,
      "EUR",
      9_250,
    ],
    ["half a cent away from zero", rule({ markupBps: 1_000 }), 5, 5, "EUR", 6],
    ["no endings in yen", rule({ markupBps: 1_000, rounding: "up_to_99" }), 1_699, 1_999, "JPY", 1_869],
    [
      "three decimals in dinar",
      rule({ markupBps: 1_000, rounding: "up_to_99" }),
      10_185,
      12_345,
      "KWD",
      11_990,
    ],
    ["nothing stays nothing", rule({ rounding: "up_to_99" }), 0, 0, "EUR", 0],
    ["everything off", rule({ markupBps: -10_000, rounding: "up_to_95" }), 8_000, 8_000, "EUR", 0],
  ])("%s", (_name, given, wholesale, retail, currency, expected) => {
    expect(resalePrice(given, wholesale, retail, currency)).toBe(expected);
  });

  const anyRule = fc
    .record({
      markup: fc.constantFrom(...RESALE_MARKUPS),
      bps: fc.integer({ min: -10_000, max: 100_000 }),
      minor: fc.integer({ min: 0, max: 1_000_000 }),
      rounding: fc.constantFrom(...RESALE_ROUNDINGS),
    })
    .map(({ markup, bps, minor, rounding }) => ({
      markup,
      rounding,
      markupBps: markup === "wholesale_fixed" ? null : bps,
      markupMinor: markup === "wholesale_fixed" ? minor : null,
    }));
  const amount = fc.integer({ min: 0, max: 10_000_000 });
  const currency = fc.constantFrom("EUR", "JPY", "KWD");

  it("never rounds below the unrounded price, and by less than one unit of the currency", () => {
    fc.assert(
      fc.property(anyRule, amount, amount, currency, (given, wholesale, retail, code) => {
        const exact = markedUp(given, wholesale, retail);
        const price = resalePrice(given, wholesale, retail, code);
        expect(Number.isSafeInteger(price)).toBe(true);
        expect(price).toBeGreaterThanOrEqual(exact);
        expect(price - exact).toBeLessThan(10 ** currencyExponent(code));
      }),
    );
  });

  it("ends as it says, and stays as it is when it is rounded again", () => {
    fc.assert(
      fc.property(anyRule, amount, amount, currency, (given, wholesale, retail, code) => {
        const price = resalePrice(given, wholesale, retail, code);
        expect(resalePrice(rule({ rounding: given.rounding }), price, price, code)).toBe(price);
        const unit = 10 ** currencyExponent(code);
        const ending = { none: null, up_to_whole: 0, up_to_95: 0.95, up_to_99: 0.99 }[given.rounding];
        if (ending !== null && price !== 0 && unit > 1) expect(price % unit).toBe(Math.round(ending * unit));
      }),
    );
  });

  it("refuses what JSON could not carry", () => {
    expect(() => resalePrice(rule({ markupBps: 100_000 }), 2 ** 52, 0, "EUR")).toThrow(RangeError);
  });
});

describe("listedResale", () => {
  const amounts = { base: { price: 8_000, retail: 10_000 }, whole: { price: 10_000, retail: 12_500 } };
  const twenty = rule({ markupBps: 2_000, rounding: "up_to_99" });

  it.each([
    ["nothing laid down", { rule: null, prices: {} }, null],
    ["a rule, for the whole", { rule: twenty, prices: {} }, 12_099],
    ["an own price, and the options by the rule", { rule: twenty, prices: { monthly: 9_000 } }, 11_400],
    ["an own price, and the options at retail", { rule: null, prices: { monthly: 9_000 } }, 11_500],
    ["an own price for another cycle", { rule: null, prices: { annual: 9_000 } }, null],
  ])("%s", (_name, terms, expected) => {
    expect(listedResale(terms, "monthly", amounts, "EUR")).toBe(expected);
  });
});

it("says a margin as an amount and as a share of the price", () => {
  expect(marginOf(10_000, 8_000)).toEqual({ amountMinor: 2_000, bps: 2_000 });
  expect(marginOf(5_000, 8_000)).toEqual({ amountMinor: -3_000, bps: -6_000 });
  expect(marginOf(0, 8_000)).toEqual({ amountMinor: -8_000, bps: null });
});
