import { expect, it } from "vitest";
import { weeksOf } from "./weeks";

const now = new Date("2026-11-26T15:00:00Z");
const period = (startsAt: string, amount: number) => ({ startsAt, total: { amount, currency: "EUR" } });

it("sums what begins in each seven days from today on, the late in the first", () => {
  const periods = [
    period("2026-11-20T00:00:00.000Z", 1),
    period("2026-11-26T00:00:00.000Z", 20),
    period("2026-12-02T23:59:59.999Z", 300),
    period("2026-12-03T00:00:00.000Z", 4_000),
    period("2026-12-26T15:00:00.000Z", 50_000),
    period("2026-12-26T15:00:00.001Z", 600_000),
  ];
  const weeks = weeksOf(periods, now, 30);
  expect(weeks.map(({ totalMinor }) => totalMinor)).toEqual([321, 4_000, 0, 0, 50_000]);
  expect(weeks[1]?.start.toISOString()).toBe("2026-12-03T00:00:00.000Z");
});

it.each([
  [30, 5],
  [60, 9],
  [90, 13],
])("has a place for each of %i days", (days, count) => {
  const last = new Date(now.getTime() + days * 86_400_000).toISOString();
  const weeks = weeksOf([period(last, 7)], now, days);
  expect([weeks.length, weeks.at(-1)?.totalMinor]).toEqual([count, 7]);
});
