import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, nextPeriodEnd } from "@/core/billing-cycle";
import { type PaidPeriod, prorate } from "./proration";

const at = (text: string) => new Date(text);
const period = (start: string, end: string, recurringMinor: number): PaidPeriod => ({
  start: at(start),
  end: at(end),
  recurringMinor,
});

describe("prorate", () => {
  const january = period("2026-01-15T10:00:00Z", "2026-02-15T10:00:00Z", 10_000);

  it.each([
    // The whole period is left on its first day; the day of a change counts, the last day does not.
    ["2026-01-15T10:00:00Z", 31, 10_000, 20_000],
    ["2026-01-16T00:00:00Z", 30, 9_677, 19_355],
    ["2026-02-01T23:59:59Z", 14, 4_516, 9_032],
    ["2026-02-14T12:00:00Z", 1, 323, 645],
    ["2026-02-15T09:00:00Z", 0, 0, 0],
    ["2026-03-01T00:00:00Z", 0, 0, 0],
  ])("at %s takes %i days", (when, days, oldMinor, newMinor) => {
    const found = prorate([january], 20_000, at(when));
    expect(found).toMatchObject({ remainingDays: days, oldMinor, newMinor, netMinor: newMinor - oldMinor });
  });

  it("takes periods that are paid ahead as a whole, each at its own price", () => {
    const ahead = period("2026-02-15T10:00:00Z", "2026-03-15T10:00:00Z", 11_000);
    expect(prorate([january, ahead], 20_000, at("2026-01-16T00:00:00Z"))).toEqual({
      remainingDays: 58,
      totalDays: 59,
      oldMinor: 9_677 + 11_000,
      newMinor: 19_355 + 20_000,
      netMinor: 18_678,
    });
  });

  it("sums to nothing when it is changed back at the same moment, whatever the prices, days and months", () => {
    const moment = fc.date({ min: at("2020-01-01"), max: at("2032-12-31"), noInvalidDate: true });
    const minor = fc.integer({ min: 0, max: 1_000_000_000 });
    const months = fc.constantFrom(1, 3, 6, 12, 24);
    fc.assert(
      fc.property(moment, months, minor, minor, fc.double({ min: 0, max: 1, noNaN: true }), (...given) => {
        const [start, length, before, after, share] = given;
        const end = addMonths(start, length);
        const when = new Date(start.getTime() + Math.floor((end.getTime() - start.getTime()) * share));
        const there = prorate([{ start, end, recurringMinor: before }], after, when);
        const back = prorate([{ start, end, recurringMinor: after }], before, when);
        // Sums, since −0 and 0 are two things to a comparison.
        expect(there.netMinor + back.netMinor).toBe(0);
        expect(there.remainingDays).toBeLessThanOrEqual(there.totalDays);
        expect(there.newMinor).toBeLessThanOrEqual(after);
        // To do nothing costs nothing.
        expect(prorate([{ start, end, recurringMinor: before }], before, when).netMinor).toBe(0);
      }),
      { numRuns: 500 },
    );
  });
});

describe("periods counted from the first day", () => {
  it("keep the end of the month, and come back to it", () => {
    const anchor = at("2026-01-31T12:00:00Z");
    let end = addMonths(anchor, 1);
    const seen = [end];
    for (let count = 0; count < 4; count++) {
      end = nextPeriodEnd(anchor, end, "monthly") ?? end;
      seen.push(end);
    }
    expect(seen.map((day) => day.toISOString().slice(0, 10))).toEqual([
      "2026-02-28",
      "2026-03-31",
      "2026-04-30",
      "2026-05-31",
      "2026-06-30",
    ]);
    expect(nextPeriodEnd(anchor, at("2027-02-28T12:00:00Z"), "annual")).toEqual(at("2028-02-29T12:00:00Z"));
    expect(nextPeriodEnd(anchor, end, "one_time")).toBeNull();
  });
});
