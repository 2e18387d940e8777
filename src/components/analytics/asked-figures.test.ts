import { expect, it } from "vitest";
import { periodInput, revenueByInput, trendInput } from "@/features/reports";
import { askedFigures } from "./asked-figures";

it("reads the figures of an address, and leaves aside what makes no sense", () => {
  const read = (params: Record<string, string>) =>
    askedFigures(trendInput, params, ["period", "from", "to", "grain"]);
  const usual = { period: "last_12_months" };
  expect(read({})).toEqual(usual);
  expect(read({ period: "this_year", grain: "quarter" })).toEqual({ period: "this_year", grain: "quarter" });
  expect(read({ period: "this_year", grain: "hour" })).toEqual({ period: "this_year" });
  expect(read({ period: "for_ever", grain: "day" })).toEqual({ ...usual, grain: "day" });
  // Days that were left in the address by another choice.
  expect(read({ period: "last_month", from: "2026-01-01", to: "2026-01-31" })).toEqual({
    period: "last_month",
  });
  const days = { from: "2026-01-01", to: "2026-01-31" };
  expect(read({ period: "custom", ...days })).toEqual({ period: "custom", ...days });
  // Just chosen: the days are not there yet.
  expect(read({ period: "custom" })).toEqual(usual);
  expect(read({ period: "custom", from: "2026-02-01", to: "2026-01-31" })).toEqual(usual);
  expect(askedFigures(periodInput, { period: "last_year", by: "tier" }, ["period", "from", "to"])).toEqual({
    period: "last_year",
  });
  expect(askedFigures(revenueByInput, { by: "tier" }, ["period", "by"])).toEqual({ ...usual, by: "tier" });
});
