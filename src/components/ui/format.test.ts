import { describe, expect, it } from "vitest";
import { formatBps, formatDate, formatDateTime, formatRelative } from "./format";

describe("formatBps", () => {
  it.each([
    [2000, "20%"],
    [1250, "12.5%"],
    [1205, "12.05%"],
    [0, "0%"],
    [-350, "−3.5%"],
    [123_456_700, "1,234,567%"],
  ])("shows %i as %s", (bps, text) => expect(formatBps(bps)).toBe(text));
});

describe("dates", () => {
  it("are in UTC whatever the machine's zone", () => {
    expect(formatDate("2026-11-23T23:59:59Z")).toBe("23 Nov 2026");
    expect(formatDateTime("2026-11-23T07:56:00Z")).toBe("23 Nov 2026, 07:56 UTC");
  });
});

describe("formatRelative", () => {
  const now = Date.parse("2026-11-23T12:00:00Z");
  it.each([
    ["2026-11-23T11:59:40Z", "now"],
    ["2026-11-23T11:58:00Z", "2 minutes ago"],
    ["2026-11-20T12:00:00Z", "3 days ago"],
    ["2026-11-22T11:00:00Z", "yesterday"],
    ["2026-12-07T12:00:00Z", "in 2 weeks"],
    ["2024-11-01T12:00:00Z", "2 years ago"],
  ])("shows %s as %s", (then, text) => expect(formatRelative(Date.parse(then), now)).toBe(text));
});
