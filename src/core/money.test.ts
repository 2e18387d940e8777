import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currencyExponent } from "./currencies";
import { convertMinor, RATE_SCALE } from "./exchange";
import {
  allocateMinor,
  discountUnitMinor,
  formatMajor,
  formatMoney,
  multiplyMinor,
  parseMajor,
  parseTyped,
  roundDivide,
  sumMinor,
} from "./money";

const minor = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
const bps = fc.integer({ min: 0, max: 10_000 });

describe("discountUnitMinor", () => {
  it.each([
    [10_000, 2_000, 8_000], // R21: 100.00 at 20 % is 80.00
    [1_250, 2_000, 1_000], // 12.50 at 20 % is 10.00
    [999, 1_000, 899], // 899.1 rounds down
    [5, 1_000, 5], // 4.5 rounds half away from zero
    [15, 1_000, 14], // 13.5 likewise
    [1, 5_000, 1],
    [100, 0, 100],
    [100, 10_000, 0],
  ])("%i at %i bps is %i", (retail, rate, expected) => {
    expect(discountUnitMinor(retail, rate)).toBe(expected);
  });

  it("is never above retail, never below zero, and never rises with the rate", () => {
    fc.assert(
      fc.property(minor, bps, bps, (retail, a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const [dear, cheap] = [discountUnitMinor(retail, low), discountUnitMinor(retail, high)];
        expect(dear).toBeLessThanOrEqual(retail);
        expect(cheap).toBeGreaterThanOrEqual(0);
        expect(cheap).toBeLessThanOrEqual(dear);
      }),
    );
  });

  it("is off the exact value by half a unit at most", () => {
    fc.assert(
      fc.property(minor, bps, (retail, rate) => {
        const scaled =
          BigInt(discountUnitMinor(retail, rate)) * 10_000n - BigInt(retail) * BigInt(10_000 - rate);
        expect(scaled <= 5_000n && scaled >= -5_000n).toBe(true);
      }),
    );
  });
});

describe("roundDivide", () => {
  it.each([
    [5n, 2n, 3n],
    [-5n, 2n, -3n],
    [4n, 3n, 1n],
    [-4n, 3n, -1n],
    [0n, 7n, 0n],
  ])("%s / %s is %s", (numerator, denominator, expected) => {
    expect(roundDivide(numerator, denominator)).toBe(expected);
  });
});

describe("allocateMinor", () => {
  const weights = fc
    .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 20 })
    .filter((list) => list.some((weight) => weight > 0));

  it("loses and invents nothing, and gives each within one unit of its share", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), weights, (total, shares) => {
        const parts = allocateMinor(total, shares);
        const whole = shares.reduce((sum, weight) => sum + weight, 0);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
        parts.forEach((part, index) => {
          expect(Math.abs(part - (total * (shares[index] as number)) / whole)).toBeLessThan(1);
        });
      }),
    );
  });

  it("gives the remainder to the largest fractions, earlier first", () => {
    expect(allocateMinor(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocateMinor(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
    expect(() => allocateMinor(1, [0, 0])).toThrow(RangeError);
  });
});

describe("amounts above 2^53 − 1", () => {
  it("are refused, not rounded", () => {
    expect(() => multiplyMinor(Number.MAX_SAFE_INTEGER, 2)).toThrow(RangeError);
    expect(() => sumMinor([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
    expect(sumMinor([Number.MAX_SAFE_INTEGER - 1, 1])).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => discountUnitMinor(1.5, 1_000)).toThrow(RangeError);
    expect(() => discountUnitMinor(Number.NaN, 1_000)).toThrow(RangeError);
  });
});

describe("decimal texts", () => {
  it.each([
    ["12.5", "USD", 1_250],
    ["12.50", "USD", 1_250],
    ["0", "USD", 0],
    ["1200", "JPY", 1_200],
    ["1.234", "KWD", 1_234],
    ["12.505", "USD", null],
    ["12,50", "USD", null],
    ["1.5", "JPY", null],
    ["-1", "USD", null],
    ["1e3", "USD", null],
    ["1,000", "USD", null],
    ["١٢", "USD", null],
    ["", "USD", null],
    ["999999999999999", "USD", null],
  ])("%j in %s is %j", (text, currency, expected) => {
    expect(parseMajor(text, currency)).toBe(expected);
  });

  it.each([
    ["12.50", "EUR", 1_250],
    ["12,5", "USD", 1_250],
    ["12,50", "EUR", 1_250],
    ["1,25", "KWD", 1_250],
    ["1,234", "EUR", null],
    ["1.234", "EUR", null],
    ["1,234", "KWD", null],
    ["1,234", "JPY", null],
    ["1.234", "JPY", null],
    ["1.234,56", "EUR", null],
    ["1,234.56", "EUR", null],
    [",5", "EUR", null],
  ])("%j typed in %s is %j", (text, currency, expected) => {
    expect(parseTyped(text, currency)).toBe(expected);
  });

  it("come back as they went, in every currency", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999_999 }),
        fc.constantFrom("EUR", "JPY", "KWD", "USD"),
        (amount, currency) => {
          expect(parseMajor(formatMajor(amount, currency), currency)).toBe(amount);
          expect(parseTyped(formatMajor(amount, currency), currency)).toBe(amount);
        },
      ),
    );
  });

  it("show each currency with its own decimals", () => {
    expect(formatMoney(8_000, "EUR")).toBe("€80.00");
    expect(formatMoney(8_000, "JPY")).toBe("¥8,000");
    expect(formatMoney(1_234, "KWD")).toBe("KWD\u00a01.234");
    expect(formatMoney(-5, "USD")).toBe("-$0.05");
    // Exact where a float of major units would not be.
    expect(formatMoney(Number.MAX_SAFE_INTEGER, "USD")).toBe("$90,071,992,547,409.91");
    expect(currencyExponent("JPY")).toBe(0);
  });
});

describe("convertMinor", () => {
  it("honours the decimals of both currencies", () => {
    expect(convertMinor(10_000, "EUR", "EUR", RATE_SCALE)).toBe(10_000);
    expect(convertMinor(10_000, "JPY", "EUR", 6_250)).toBe(6_250); // ¥10,000 at 0.00625 is €62.50
    expect(convertMinor(1_000, "KWD", "EUR", 3_000_000)).toBe(300); // KWD 1.000 at 3 is €3.00
  });
});

describe("the short way for amounts that a float holds exactly", () => {
  const exactly = (retail: number, rate: number) =>
    Number(roundDivide(BigInt(retail) * BigInt(10_000 - rate), 10_000n));

  it("comes to what whole numbers of any size come to", () => {
    fc.assert(
      fc.property(minor, bps, (retail, rate) => {
        expect(discountUnitMinor(retail, rate)).toBe(exactly(retail, rate));
      }),
      { numRuns: 1_000 },
    );
    // Around the largest product that is exact, and where halves lie.
    for (const retail of [900_719_925_474, 900_719_925_475, 9_007_199_254_740_991, 5, 15, 25])
      for (const rate of [0, 1, 1_000, 5_000, 9_999, 10_000])
        expect(discountUnitMinor(retail, rate)).toBe(exactly(retail, rate));
  });

  it("multiplies exactly or not at all", () => {
    fc.assert(
      fc.property(minor, fc.integer({ min: 0, max: 1_000_000 }), (unit, quantity) => {
        const product = BigInt(unit) * BigInt(quantity);
        if (product > BigInt(Number.MAX_SAFE_INTEGER))
          expect(() => multiplyMinor(unit, quantity)).toThrow(RangeError);
        else expect(multiplyMinor(unit, quantity)).toBe(Number(product));
      }),
    );
    expect(() => multiplyMinor(1, 1.5)).toThrow(RangeError);
  });
});
