import { describe, expect, it } from "vitest";
import { addMonths, periodEnd } from "./billing-cycle";

const day = (text: string) => new Date(`${text}T10:30:00Z`);

describe("addMonths", () => {
  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2026-01-31", 2, "2026-03-31"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2028-02-29", 12, "2029-02-28"],
    ["2028-02-29", 48, "2032-02-29"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2026-03-31", -1, "2026-02-28"],
  ])("%s plus %i months is %s", (start, months, expected) => {
    expect(addMonths(day(start), months)).toEqual(day(expected));
  });

  it("counts a one-time cycle as no period", () => {
    expect(periodEnd(day("2026-01-31"), "one_time")).toBeNull();
    expect(periodEnd(day("2026-01-31"), "quarterly")).toEqual(day("2026-04-30"));
  });
});
