import { describe, expect, it } from "vitest";
import { formatPercent, parsePercent } from "./percent";

describe("parsePercent", () => {
  it.each([
    ["20", 2000],
    ["12.5", 1250],
    ["12.50", 1250],
    ["12,5", 1250],
    ["12,50 %", 1250],
    ["0.01", 1],
    ["0", 0],
    ["100", 10_000],
    ["100.00", 10_000],
    [" 15 % ", 1500],
  ])("reads %j as %d basis points", (text, bps) => {
    expect(parsePercent(text)).toBe(bps);
  });

  it.each([
    "-1",
    "−1",
    "100.01",
    "101",
    "10.005",
    "1e1",
    "",
    "ten",
    "12,505",
    "1.2,5",
    ",5",
    ".5",
    "5.",
    "+5",
  ])("refuses %j", (text) => {
    expect(parsePercent(text)).toBeNull();
  });

  it("reads back what formatPercent writes, for every rate there is", () => {
    for (let bps = 0; bps <= 10_000; bps++) expect(parsePercent(formatPercent(bps))).toBe(bps);
  });
});

describe("formatPercent", () => {
  it.each([
    [2000, "20"],
    [1250, "12.5"],
    [1, "0.01"],
    [10_000, "100"],
  ])("writes %d as %j", (bps, text) => {
    expect(formatPercent(bps)).toBe(text);
  });
});
