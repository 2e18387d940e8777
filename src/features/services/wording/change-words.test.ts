import { describe, expect, it } from "vitest";
import { type ChangeInWords, changeInWords } from "./change-words";

const cycle = {
  cycle: "annual",
  start: new Date("2026-02-01T12:00:00Z"),
  end: new Date("2027-02-01T12:00:00Z"),
} as const;
const change: ChangeInWords = {
  name: "VPS S (shop)",
  product: null,
  newCycle: null,
  changesWhatRuns: true,
  remainingDays: 14,
  totalDays: 31,
};

describe("a change on an invoice", () => {
  it("is said in the language of the client's documents", () => {
    expect(changeInWords("en", change)).toBe("VPS S (shop): other options, 14 of 31 days");
    expect(changeInWords("de", change)).toBe("VPS S (shop): andere Optionen, 14 von 31 Tagen");
    expect(changeInWords("de", { ...change, product: "VPS M" })).toBe("VPS S (shop): VPS M, 14 von 31 Tagen");
  });

  it("names another cycle with its days", () => {
    const cycleAlone = { ...change, newCycle: cycle, changesWhatRuns: false };
    expect(changeInWords("en", cycleAlone)).toBe(
      "VPS S (shop): annual from 1 Feb 2026 to 1 Feb 2027, less 14 of 31 days paid before",
    );
    expect(changeInWords("de", cycleAlone)).toBe(
      "VPS S (shop): jährlich vom 1. Feb. 2026 bis 1. Feb. 2027, abzüglich 14 von 31 schon bezahlten Tagen",
    );
    expect(changeInWords("en", { ...cycleAlone, changesWhatRuns: true, product: "VPS M" })).toMatch(
      /: VPS M, annual from /,
    );
  });
});
