import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, nextPeriodEnd, periodEnd } from "@/core/billing-cycle";
import { type PaidCharge, priceChange } from "./change-price";
import type { PaidPeriod } from "./proration";

const at = (text: string) => new Date(text);
const start = at("2026-01-15T10:00:00Z");
const end = at("2026-02-15T10:00:00Z");
const month = (recurringMinor: number): PaidPeriod[] => [{ start, end, recurringMinor }];
const charge = (chargedMinor: number, refundedMinor: number, totalMinor = chargedMinor): PaidCharge => ({
  start,
  end,
  chargedMinor,
  totalMinor,
  refundedMinor,
});
const middle = at("2026-02-01T12:00:00Z");

describe("another billing cycle", () => {
  // What runs, what a period of the new cycle costs, when, and: left of the old price, to be paid.
  it.each([
    // EUR, monthly to annual: 14 of 31 days of 118.40 go off 1,184.00.
    [11_840, 118_400, "2026-02-01T12:00:00Z", 5_347, 113_053],
    // On its first day all of the month goes off, on its last one day, after it nothing.
    [11_840, 118_400, "2026-01-15T10:00:00Z", 11_840, 106_560],
    [11_840, 118_400, "2026-02-14T23:00:00Z", 382, 118_018],
    [11_840, 118_400, "2026-03-01T00:00:00Z", 0, 118_400],
    // JPY has no decimals, KWD three: minor units all the same, each rounded once.
    [1_699, 16_990, "2026-02-01T12:00:00Z", 767, 16_223],
    [10_185, 101_850, "2026-02-01T12:00:00Z", 4_600, 97_250],
    // What is left is more than the new period costs: the rest is credited.
    [11_840, 4_000, "2026-02-01T12:00:00Z", 5_347, -1_347],
  ])("from %i to %i at %s", (before, after, when, oldMinor, netMinor) => {
    const price = priceChange(month(before), [], { recurringMinor: after, startsCycle: true }, at(when));
    expect(price).toMatchObject({ oldMinor, newMinor: after, refundedMinor: 0, netMinor });
  });

  it("gives back what is paid ahead as well", () => {
    const ahead = { start: end, end: at("2026-03-15T10:00:00Z"), recurringMinor: 12_000 };
    const wanted = { recurringMinor: 118_400, startsCycle: true };
    const price = priceChange([...month(11_840), ahead], [], wanted, middle);
    expect(price).toMatchObject({ oldMinor: 5_347 + 12_000, netMinor: 118_400 - 17_347, remainingDays: 42 });
  });

  it("and back at the same moment sums to nothing, whatever the prices, cycles and days", () => {
    const minor = fc.integer({ min: 0, max: 1_000_000_000 });
    const cycle = fc.constantFrom("monthly", "quarterly", "semiannual", "annual", "biennial");
    const moment = fc.date({ min: at("2020-01-01"), max: at("2032-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(
        moment,
        cycle,
        cycle,
        minor,
        minor,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (...given) => {
          const [from, one, other, before, after, share] = given;
          const to = periodEnd(from, one) as Date;
          const when = new Date(from.getTime() + Math.floor((to.getTime() - from.getTime()) * share));
          const paid = [{ start: from, end: to, recurringMinor: before }];
          const there = priceChange(paid, [], { recurringMinor: after, startsCycle: true }, when);
          const next = [{ start: when, end: periodEnd(when, other) as Date, recurringMinor: after }];
          const back = priceChange(next, [], { recurringMinor: before, startsCycle: true }, when);
          // What was used up of the first period is paid, and the rest again with the period that begins.
          expect(there.netMinor + back.netMinor).toBe(before - there.oldMinor);
          expect(there.oldMinor).toBeLessThanOrEqual(before);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("counts its periods from its own first day, month ends included", () => {
    const anchor = at("2026-05-31T08:00:00Z");
    expect(periodEnd(anchor, "quarterly")).toEqual(at("2026-08-31T08:00:00Z"));
    const first = periodEnd(anchor, "monthly") as Date;
    expect(first).toEqual(at("2026-06-30T08:00:00Z"));
    expect(nextPeriodEnd(anchor, first, "monthly")).toEqual(at("2026-07-31T08:00:00Z"));
    expect(addMonths(anchor, 9)).toEqual(at("2027-02-28T08:00:00Z"));
  });
});

describe("what was refunded", () => {
  const less = { recurringMinor: 5_000, startsCycle: false };
  const more = { recurringMinor: 15_000, startsCycle: false };
  const other = { recurringMinor: 100_000, startsCycle: true };

  // 14 of 31 days: 45.16 of 100.00 are left, 22.58 of 50.00.
  it.each([
    ["nothing", 0, -2_258, 95_484],
    ["the period", 10_000, 0, 100_000],
    ["more than is left", 6_000, 0, 100_000],
    ["a part: what is still paid for the rest is given back", 3_000, -1_516, 98_484],
    ["little enough that the rest is paid all the same", 1_000, -2_258, 96_484],
  ])("%s", (_, refunded, lessMinor, otherMinor) => {
    const charges = [charge(10_000, refunded)];
    expect(priceChange(month(10_000), charges, less, middle).netMinor + 0).toBe(lessMinor);
    expect(priceChange(month(10_000), charges, other, middle).netMinor).toBe(otherMinor);
    // An upgrade costs what it costs: nothing is given back.
    expect(priceChange(month(10_000), charges, more, middle)).toMatchObject({
      netMinor: 2_258,
      refundedMinor: 0,
    });
  });

  it("of an invoice of several things counts in their proportion", () => {
    const [half, all] = [charge(10_000, 10_000, 20_000), charge(10_000, 20_000, 20_000)];
    expect(priceChange(month(10_000), [charge(10_000, 2_000, 20_000)], other, middle).refundedMinor).toBe(
      1_000,
    );
    expect(priceChange(month(10_000), [half], other, middle).refundedMinor).toBe(4_516);
    expect(priceChange(month(10_000), [all], other, middle).refundedMinor).toBe(4_516);
  });

  it("of the period does not take an upgrade's money with it", () => {
    // The month was refunded, then 22.58 were paid for more: just that comes back.
    const upgrade = { ...charge(2_258, 0), start: middle };
    const price = priceChange(
      month(15_000),
      [charge(10_000, 10_000), upgrade],
      { recurringMinor: 10_000, startsCycle: false },
      middle,
    );
    expect(price.netMinor).toBe(-2_258);
    // Refunded as well, it does not either.
    const both = [charge(10_000, 10_000), { ...upgrade, refundedMinor: 2_258 }];
    expect(priceChange(month(15_000), both, less, middle).netMinor + 0).toBe(0);
  });

  it("never makes more than was paid come back", () => {
    const minor = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(minor, minor, minor, fc.boolean(), fc.nat(31), (paid, refund, after, startsCycle, day) => {
        const refunded = Math.min(refund, paid);
        const when = new Date(start.getTime() + day * 86_400_000);
        const wanted = { recurringMinor: after, startsCycle };
        const { newMinor, netMinor } = priceChange(month(paid), [charge(paid, refunded)], wanted, when);
        const credit = startsCycle ? newMinor - netMinor : Math.max(-netMinor, 0);
        expect(refunded + credit).toBeLessThanOrEqual(paid);
      }),
    );
  });
});
