import { describe, expect, it } from "vitest";
import { tierProgress } from "./tier-progress";

const TIERS = [
  { id: "gold", position: 3, thresholdMinor: 2_000_000 },
  { id: "bronze", position: 1, thresholdMinor: 0 },
  { id: "silver", position: 2, thresholdMinor: 500_000 },
];

describe("tierProgress", () => {
  it.each([
    ["bronze", 0, { nextId: "silver", missingMinor: 500_000, bps: 0 }],
    ["bronze", 125_000, { nextId: "silver", missingMinor: 375_000, bps: 2_500 }],
    ["silver", 1_250_000, { nextId: "gold", missingMinor: 750_000, bps: 5_000 }],
    // Set by hand above or below what the revenue says.
    ["silver", 0, { nextId: "gold", missingMinor: 2_000_000, bps: 0 }],
    ["bronze", 900_000, { nextId: "silver", missingMinor: 0, bps: 10_000 }],
    ["gold", 9_000_000, { nextId: null, missingMinor: null, bps: 10_000 }],
  ])("%s with %i", (current, revenue, expected) => {
    expect(tierProgress(TIERS, current, revenue)).toEqual(expected);
  });
});
