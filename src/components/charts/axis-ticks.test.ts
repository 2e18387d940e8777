import { describe, expect, it } from "vitest";
import { axisTicks } from "./axis-ticks";
import type { ChartSeries } from "./types";

const series: ChartSeries[] = [
  { key: "up", label: "Up", colour: "succeeded" },
  { key: "more", label: "More", colour: "direct" },
  { key: "before", label: "Before", colour: "previous" },
];
const at = (values: Record<string, number>) => ({ label: "one", values });

describe("the axis of a chart", () => {
  it.each([
    [0, [0, 1]],
    [2, [0, 1, 2]],
    [7, [0, 2, 4, 6, 8]],
    [340_000, [0, 100_000, 200_000, 300_000, 400_000]],
    [2_800_001, [0, 1_000_000, 2_000_000, 3_000_000]],
  ])("goes to %d in whole steps", (highest, ticks) => {
    expect(axisTicks([at({ up: highest })], series)).toEqual(ticks);
  });

  it("holds a stack, what is below zero, and the line of the period before", () => {
    expect(axisTicks([at({ up: 30, more: 30 })], series)).toEqual([0, 20, 40, 60]);
    expect(axisTicks([at({ up: 30, more: -10 })], series)).toEqual([-10, 0, 10, 20, 30]);
    expect(axisTicks([at({ up: 3 }), at({ before: 45 })], series)).toEqual([0, 10, 20, 30, 40, 50]);
  });

  it("is there without points", () => {
    expect(axisTicks([], series)).toEqual([0, 1]);
  });
});
