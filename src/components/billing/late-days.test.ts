import { expect, it } from "vitest";
import { lateDays } from "./late-days";

it.each([
  ["2026-11-26T10:00:01Z", 0],
  ["2026-11-25T10:00:00Z", 1],
  ["2026-11-24T10:00:01Z", 1],
  ["2026-11-01T00:00:00Z", 25],
  ["2026-12-01T00:00:00Z", 0],
])("an invoice due at %s is %i days late", (dueAt, days) => {
  expect(lateDays(dueAt, new Date("2026-11-26T10:00:00Z"))).toBe(days);
});
