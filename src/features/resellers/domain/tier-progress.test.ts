import { describe, expect, it } from "vitest";
import { tierProgress } from "./tier-progress";

const TIERS = [
  { id: "gold", name: "Gold", position: 3, thresholdMinor: 2_000_000, thresholdServices: 100 },
  { id: "bronze", name: "Bronze", position: 1, thresholdMinor: 0, thresholdServices: 0 },
  { id: "silver", name: "Silver", position: 2, thresholdMinor: 500_000, thresholdServices: 20 },
];

describe("tierProgress", () => {
  it.each([
    ["bronze", 0, { nextId: "silver", missing: 500_000, bps: 0 }],
    ["bronze", 125_000, { nextId: "silver", missing: 375_000, bps: 2_500 }],
    ["silver", 1_250_000, { nextId: "gold", missing: 750_000, bps: 5_000 }],
    // Set by hand above or below what the revenue says.
    ["silver", 0, { nextId: "gold", missing: 2_000_000, bps: 0 }],
    ["bronze", 900_000, { nextId: "silver", missing: 0, bps: 10_000 }],
    // More refunded than earned.
    ["bronze", -100, { nextId: "silver", missing: 500_100, bps: 0 }],
    ["gold", 9_000_000, { nextId: null, missing: null, bps: 10_000 }],
  ])("%s with %i", (current, revenue, expected) => {
    expect(tierProgress(TIERS, current, "revenue", revenue)).toEqual(expected);
  });

  it("counts services where the program does", () => {
    expect(tierProgress(TIERS, "silver", "active_services", 60)).toEqual({
      nextId: "gold",
      missing: 40,
      bps: 5_000,
    });
  });
});
