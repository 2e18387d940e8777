import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromStripe, isTaken, payableMinor, toStripe } from "./amounts";

describe("amounts as Stripe counts them", () => {
  it.each([
    ["EUR", 1_050, 1_050],
    ["HUF", 100_000, 100_000],
    ["JPY", 500, 500],
    ["KRW", 1_200, 1_200],
    // Whole kronur, said in two decimals.
    ["ISK", 40, 4_000],
    ["UGX", 5, 500],
    // ISO 4217 has two decimals, Stripe none.
    ["MGA", 150_000, 1_500],
    ["KWD", 5_120, 5_120],
    ["TND", 10, 10],
  ])("%s %i is %i, and back", (currency, minor, stripe) => {
    expect(toStripe(minor, currency)).toBe(stripe);
    expect(fromStripe(stripe, currency)).toBe(minor);
  });

  it.each([
    ["KWD", 5_124, 5_130],
    ["MGA", 150_001, 150_100],
    ["EUR", 1_001, 1_001],
    ["JPY", 1, 1],
    ["ISK", 41, 41],
  ])("of %s %i it can charge %i at the least", (currency, minor, payable) => {
    expect(payableMinor(minor, currency)).toBe(payable);
    if (payable !== minor) expect(() => toStripe(minor, currency)).toThrow(/refused, amount_not_payable/);
  });

  it("comes back as it went out, whatever the currency and the amount", () => {
    const currencies = fc.constantFrom("EUR", "JPY", "ISK", "UGX", "MGA", "KWD", "BHD", "XOF", "CLP", "HUF");
    const property = fc.property(currencies, fc.integer({ min: 1, max: 99_999_999 }), (currency, minor) => {
      const payable = payableMinor(minor, currency);
      expect(payable).toBeGreaterThanOrEqual(minor);
      expect(payable - minor).toBeLessThan(100);
      expect(fromStripe(toStripe(payable, currency), currency)).toBe(payable);
    });
    fc.assert(property);
  });

  it("takes no currency that Stripe has not", () => {
    expect(isTaken("IQD")).toBe(false);
    expect(() => toStripe(1_000, "IQD")).toThrow(/amount_not_payable/);
  });

  it("does not make a part of a unit out of Stripe's count", () => {
    expect(() => fromStripe(4_010, "ISK")).toThrow(RangeError);
  });
});
