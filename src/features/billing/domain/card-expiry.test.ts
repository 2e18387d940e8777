import { expect, it } from "vitest";
import { expiresWithin, hasExpired } from "./card-expiry";

const december = { expiryYear: 2026, expiryMonth: 12 };

it.each([
  ["2026-12-31T23:59:59.999Z", false],
  ["2027-01-01T00:00:00.000Z", true],
])("is good to the last moment of its month: at %s", (now, expired) => {
  expect(hasExpired(december, new Date(now))).toBe(expired);
});

it.each([
  ["2026-12-01T23:59:59.999Z", false],
  ["2026-12-02T00:00:00.000Z", true],
  ["2026-12-31T23:59:59.999Z", true],
  ["2027-01-01T00:00:00.000Z", false],
])("expires within thirty days of %s: %s", (now, soon) => {
  expect(expiresWithin(december, new Date(now), 30)).toBe(soon);
});
