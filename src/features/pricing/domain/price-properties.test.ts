import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { discountUnitMinor } from "@/core/money";
import type { CatalogProduct } from "@/features/catalog";
import { bps, DAY, priced, pricedWorlds, termsIn } from "@/testing/price-worlds";
import { inForce, NO_RULES, nextChange, type PriceRules } from "./rules";
import { type PriceRule, termsAt } from "./terms";

// House rule 2 and issue "Catalogue, prices and orders": what holds of any price, whatever has been laid down.

const STRENGTH: PriceRule[] = [
  "price_book",
  "reseller_product",
  "reseller_category",
  "own_rate",
  "tier_category",
  "tier_rate",
  "default_rate",
];

describe("any price, by any rules, at any time", () => {
  it("is never above retail, never below floor or zero, and says where it was stopped", () => {
    fc.assert(
      fc.property(pricedWorlds, (one) => {
        const floors = new Map<string, number | null>();
        const [currency] = Object.keys(one.product.prices);
        const note = (id: string | null, table: CatalogProduct["prices"]) =>
          floors.set(id ?? "base", table[currency as string]?.[one.cycle]?.floorMinor ?? null);
        note(null, one.product.prices);
        for (const { options } of one.product.groups)
          for (const { id, prices: table } of options) note(id, table);

        for (const line of priced(one, termsIn(one)).lines) {
          const floor = line.kind === "setup" ? null : (floors.get(line.optionId ?? "base") ?? null);
          expect(line.unitMinor).toBeLessThanOrEqual(line.retailMinor);
          expect(line.unitMinor).toBeGreaterThanOrEqual(floor ?? 0);
          expect(line.cap).toBe(
            line.ruledMinor > line.retailMinor ? "retail" : line.ruledMinor < (floor ?? 0) ? "floor" : null,
          );
          const stopped = { floor: floor ?? 0, retail: line.retailMinor };
          expect(line.unitMinor).toBe(line.cap === null ? line.ruledMinor : stopped[line.cap]);
          // Without a price of its own, a rule is a rate, rounded once.
          if (line.rule !== "price_book")
            expect(line.ruledMinor).toBe(discountUnitMinor(line.retailMinor, line.discountBps));
        }
      }),
      { numRuns: 500 },
    );
  });

  it("adds up: a line is its unit times its quantity, a total the sum of its lines, a renewal that without set-up", () => {
    fc.assert(
      fc.property(pricedWorlds, (one) => {
        const { lines, totalMinor, retailTotalMinor, recurringMinor } = priced(one, termsIn(one));
        const sum = (amounts: number[]) => amounts.reduce((total, next) => total + next, 0);
        expect(lines.every((line) => line.amountMinor === line.unitMinor * line.quantity)).toBe(true);
        expect(totalMinor).toBe(sum(lines.map((line) => line.amountMinor)));
        expect(retailTotalMinor).toBe(sum(lines.map((line) => line.retailMinor * line.quantity)));
        const recurring = lines.filter((line) => line.kind !== "setup").map((line) => line.amountMinor);
        expect(recurringMinor * one.quantity).toBe(sum(recurring));
      }),
    );
  });

  it("never rises when a rate does", () => {
    fc.assert(
      fc.property(pricedWorlds, bps, (one, higher) => {
        const by = (own: number) =>
          priced(
            one,
            termsAt(
              { ...one.rules, ownRates: [] },
              { ...one.rates, ownRateBps: own, tierName: null },
              one.at,
              one,
            ),
          );
        const [low, high] = [one.rates.defaultRateBps, higher].sort((a, b) => a - b) as [number, number];
        expect(by(high).totalMinor).toBeLessThanOrEqual(by(low).totalMinor);
      }),
    );
  });

  it("follows the strongest rule that holds, and of one kind the latest to have begun", () => {
    fc.assert(
      fc.property(pricedWorlds, (one) => {
        const now = one.at.getTime();
        const { rules: laid, rates: undated } = one;
        const of = (list: PriceRules["productRates"], id: string) =>
          inForce(
            list.filter((r) => r.targetId === id),
            now,
          );
        const candidates: Partial<Record<PriceRule, number | null>> = {
          reseller_product: of(laid.productRates, "prd")?.rateBps ?? null,
          reseller_category: of(laid.categoryRates, "cat")?.rateBps ?? null,
          own_rate: inForce(laid.ownRates, now)?.rateBps ?? undated.ownRateBps,
          tier_category: of(laid.tierCategoryRates, "cat")?.rateBps ?? null,
          tier_rate: inForce(laid.tierRates, now)?.rateBps ?? undated.tierRateBps,
          default_rate: inForce(laid.defaultRates, now)?.rateBps ?? undated.defaultRateBps,
        };
        const expected = STRENGTH.find((rule) => candidates[rule] != null) as PriceRule;
        const [currency] = Object.keys(one.product.prices);
        for (const line of priced(one, termsIn(one)).lines) {
          const targetId = line.optionId ?? "prd";
          const entry = inForce(
            laid.book.filter(
              (e) => e.targetId === targetId && e.cycle === one.cycle && e.currency === currency,
            ),
            now,
          );
          const isSetup = line.kind === "setup";
          if (entry && !(isSetup && entry.setupMinor === null)) {
            expect(line.rule).toBe("price_book");
            expect(line.ruledMinor).toBe(isSetup ? entry.setupMinor : entry.priceMinor);
          } else if (isSetup && !one.discountSetup) {
            expect([line.rule, line.unitMinor]).toEqual(["retail", line.retailMinor]);
          } else {
            expect([line.rule, line.discountBps]).toEqual([expected, candidates[expected]]);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("stands until the moment that nextChange names, and then may be another", () => {
    fc.assert(
      fc.property(pricedWorlds, (one) => {
        const next = nextChange(one.rules, one.at.getTime());
        const until = next ?? one.at.getTime() + 1_000 * DAY;
        const at = (ms: number) => priced(one, termsIn({ ...one, at: new Date(ms) })).lines;
        expect(at(until - 1)).toEqual(at(one.at.getTime()));
      }),
    );
  });

  it("is retail to the unit for a direct client, in every currency", () => {
    fc.assert(
      fc.property(pricedWorlds, (one) => {
        const { totalMinor, retailTotalMinor, lines } = priced(one, { kind: "retail" });
        expect(totalMinor).toBe(retailTotalMinor);
        expect(lines.every((line) => line.rule === "retail" && line.cap === null)).toBe(true);
      }),
    );
  });
});

it("takes no rules for no rules", () => {
  expect(nextChange(NO_RULES, 0)).toBeNull();
  expect(inForce([], 0)).toBeNull();
});
