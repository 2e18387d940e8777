import { describe, expect, it } from "vitest";
import { marginOf } from "./margin";

describe("the margin", () => {
  it("is what is left of the reseller's own price", () => {
    expect(marginOf(10_000, 8_000)).toEqual({ amountMinor: 2_000, bps: 2_000 });
  });

  it("is negative below cost, and has no share of nothing", () => {
    expect(marginOf(5_000, 8_000)).toEqual({ amountMinor: -3_000, bps: -6_000 });
    expect(marginOf(0, 8_000)).toEqual({ amountMinor: -8_000, bps: null });
  });
});
