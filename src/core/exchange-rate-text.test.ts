import fc from "fast-check";
import { expect, it } from "vitest";
import { formatRate, parseRate } from "./exchange-rate-text";

it("reads a rate exactly, and writes it as it was typed", () => {
  expect(parseRate("0.912")).toBe(912_000);
  expect(parseRate(" 151.25 ")).toBe(151_250_000);
  expect(formatRate(912_000)).toBe("0.912");
  expect(formatRate(3_000_000)).toBe("3");
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (millionths) => {
      expect(parseRate(formatRate(millionths))).toBe(millionths);
    }),
  );
});

it.each(["", "0", "-1", "1,5", "1.2345678", "1e3", "1234567", "abc", "0.0000001"])("refuses %s", (text) => {
  expect(parseRate(text)).toBeNull();
});
