import { expect, it } from "vitest";
import { daysOf } from "./period";

const on = (day: string) => new Date(`${day}T12:00:00Z`);

it.each([
  ["this_month", "2026-03-31", "2026-03-01", "2026-03-31"],
  ["last_month", "2026-03-31", "2026-02-01", "2026-02-28"],
  ["last_month", "2026-01-01", "2025-12-01", "2025-12-31"],
  ["this_quarter", "2026-05-15", "2026-04-01", "2026-05-15"],
  ["this_quarter", "2026-12-31", "2026-10-01", "2026-12-31"],
  ["this_year", "2026-01-01", "2026-01-01", "2026-01-01"],
  ["last_12_months", "2026-11-27", "2025-11-28", "2026-11-27"],
  ["last_12_months", "2024-02-29", "2023-03-01", "2024-02-29"],
  ["last_12_months", "2026-12-31", "2026-01-01", "2026-12-31"],
] as const)("%s on %s is from %s to %s", (period, today, from, to) => {
  expect(daysOf(period, on(today))).toEqual({ from, to });
});
