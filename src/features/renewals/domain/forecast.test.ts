import { expect, it } from "vitest";
import { comingPeriods, forecastWindows } from "./forecast";

const at = (day: string) => new Date(`${day}T10:00:00Z`);

it("counts a month's end from the first day", () => {
  const service = { anchor: at("2026-01-31"), chargedUntil: at("2026-02-28"), cycle: "monthly" as const };
  const ends = comingPeriods(service, at("2026-05-01")).map(({ end }) => end.toISOString().slice(0, 10));
  expect(ends).toEqual(["2026-03-31", "2026-04-30", "2026-05-31"]);
  expect(comingPeriods(service, at("2026-02-27"))).toEqual([]);
  expect(comingPeriods({ ...service, cycle: "one_time" }, at("2026-05-01"))).toEqual([]);
});

it("sets what comes against balance and credit, and unpaid invoices first", () => {
  const coming = [
    { start: at("2026-03-20"), totalMinor: 1_000 },
    { start: at("2026-04-10"), totalMinor: 2_000 },
    { start: at("2026-05-25"), totalMinor: 4_000 },
  ];
  const money = { unpaidMinor: 500, availableMinor: 3_000 };
  expect(forecastWindows(coming, money, at("2026-03-01"))).toEqual([
    { days: 30, periods: 1, totalMinor: 1_000, shortfallMinor: 0 },
    { days: 60, periods: 2, totalMinor: 3_000, shortfallMinor: 500 },
    { days: 90, periods: 3, totalMinor: 7_000, shortfallMinor: 4_500 },
  ]);
});
