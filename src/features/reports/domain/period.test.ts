import { describe, expect, it } from "vitest";
import { dayAt, nextStart, shiftMonths, startOf } from "./days";
import { columnsOf, customPeriod, fittingGrain, PERIODS, periodOf } from "./period";

describe("a day", () => {
  it("is that of the provider's time zone", () => {
    const moment = new Date("2026-03-31T22:30:00Z");
    expect(dayAt(moment, "UTC")).toBe("2026-03-31");
    expect(dayAt(moment, "Europe/Berlin")).toBe("2026-04-01");
    expect(dayAt(moment, "America/New_York")).toBe("2026-03-31");
  });

  it("belongs to a month, a quarter and a year", () => {
    expect(startOf("month", "2026-11-27")).toBe("2026-11-01");
    expect(startOf("quarter", "2026-11-27")).toBe("2026-10-01");
    expect(startOf("quarter", "2026-03-31")).toBe("2026-01-01");
    expect(startOf("year", "2026-11-27")).toBe("2026-01-01");
    expect(nextStart("quarter", "2026-10-01")).toBe("2027-01-01");
    expect(shiftMonths("2026-03-31", -1)).toBe("2026-02-28");
  });
});

describe("a period", () => {
  it.each([
    ["this_month", "2026-11-27", "2026-11-01", "2026-11-28", "2026-10-01", "2026-10-28"],
    // The whole of the shorter month, and no day of the present one.
    ["this_month", "2026-03-31", "2026-03-01", "2026-04-01", "2026-02-01", "2026-03-01"],
    ["last_month", "2026-01-15", "2025-12-01", "2026-01-01", "2025-11-01", "2025-12-01"],
    ["this_quarter", "2026-11-27", "2026-10-01", "2026-11-28", "2026-07-01", "2026-08-28"],
    ["last_quarter", "2026-02-10", "2025-10-01", "2026-01-01", "2025-07-01", "2025-10-01"],
    ["this_year", "2028-02-29", "2028-01-01", "2028-03-01", "2027-01-01", "2027-03-01"],
    ["last_year", "2026-06-01", "2025-01-01", "2026-01-01", "2024-01-01", "2025-01-01"],
    ["last_30_days", "2026-03-01", "2026-01-31", "2026-03-02", "2026-01-01", "2026-01-31"],
    ["last_12_months", "2026-11-27", "2025-12-01", "2026-11-28", "2024-12-01", "2025-11-28"],
  ] as const)("%s on %s", (name, today, from, to, beforeFrom, beforeTo) => {
    expect(periodOf(name, today)).toEqual({ name, from, to, before: { from: beforeFrom, to: beforeTo } });
  });

  it("of one's own choice has as many days before it", () => {
    expect(customPeriod("2026-02-01", "2026-02-28")).toMatchObject({
      ...{ from: "2026-02-01", to: "2026-03-01" },
      before: { from: "2026-01-04", to: "2026-02-01" },
    });
  });

  it("has columns that hold each of its days once, and not too many of them", () => {
    for (const name of PERIODS) {
      if (name === "custom") continue;
      const period = periodOf(name, "2026-11-27");
      const columns = columnsOf(period, fittingGrain(period));
      expect(columns.length).toBeLessThanOrEqual(62);
      expect((columns[0] as string) <= period.from).toBe(true);
      expect((columns.at(-1) as string) < period.to).toBe(true);
      expect(columns).toEqual([...new Set(columns)].sort());
    }
    expect(columnsOf(customPeriod("2025-11-15", "2026-02-03"), "quarter")).toEqual([
      "2025-10-01",
      "2026-01-01",
    ]);
  });
});
