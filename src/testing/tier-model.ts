import fc from "fast-check";
import { addMonths } from "@/core/billing-cycle";
import { discountUnitMinor } from "@/core/money";
import type { TierRules } from "@/features/settings";
import { TEST_TIERS, tierRulesWith } from "./tiers";

/** What can happen to a reseller's tier, and a model that recounts it (R18). */

export type Command =
  | { kind: "buy"; quantity: number }
  | { kind: "refund"; which: number; share: number }
  | { kind: "rate"; bps: number | null }
  | { kind: "tier"; position: number | null }
  | { kind: "edit"; silver: number; gold: number; silverBps: number }
  | { kind: "rules"; window: TierRules["window"]; demotion: boolean; graceDays: number }
  | { kind: "days"; count: number };

export const commands = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant("buy" as const), quantity: fc.integer({ min: 1, max: 20 }) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant("refund" as const),
        which: fc.nat(9),
        share: fc.integer({ min: 1, max: 100 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant("rate" as const),
        bps: fc.option(fc.integer({ min: 0, max: 10_000 })),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant("tier" as const),
        position: fc.option(fc.integer({ min: 0, max: 2 })),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant("edit" as const),
        silver: fc.integer({ min: 1, max: 400_000 }),
        gold: fc.integer({ min: 400_001, max: 900_000 }),
        silverBps: fc.integer({ min: 0, max: 10_000 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant("rules" as const),
        window: fc.constantFrom("lifetime" as const, "rolling_12_months" as const),
        demotion: fc.boolean(),
        graceDays: fc.integer({ min: 0, max: 40 }),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant("days" as const), count: fc.integer({ min: 1, max: 200 }) }),
    },
  ),
  { minLength: 4, maxLength: 14 },
);

type Paid = { id: string; total: number; refunded: number };

const dayOf = (time: Date) => time.toISOString().slice(0, 10);

/** The plain recount: everything that happened, and what follows from it. */
export class Model {
  now = new Date("2025-01-31T12:00:00Z");
  booked: { day: string; minor: number }[] = [];
  invoices: Paid[] = [];
  tiers = TEST_TIERS.map(({ name, rateBps, thresholdMinor }) => ({ name, rateBps, thresholdMinor }));
  rules = tierRulesWith({});
  held = 0;
  pinned = false;
  ownBps: number | null = null;
  belowSince: Date | null = null;
  looks = 0;

  get day() {
    return dayOf(this.now);
  }

  get figure() {
    const after = dayOf(addMonths(new Date(`${this.day}T00:00:00Z`), -12));
    const counts = (day: string) => this.rules.window === "lifetime" || day > after;
    return this.booked.filter(({ day }) => counts(day)).reduce((sum, { minor }) => sum + minor, 0);
  }

  get rate() {
    return this.ownBps ?? this.tiers[this.held]?.rateBps ?? 1_000;
  }

  total(quantity: number) {
    return quantity * (discountUnitMinor(10_000, this.rate) + discountUnitMinor(2_500, this.rate));
  }

  look(cause: "payment" | "night" | "released" | "edited" | "set") {
    this.looks += 1;
    const figure = this.figure;
    const reached = Math.max(
      0,
      this.tiers.findLastIndex(({ thresholdMinor }) => thresholdMinor <= figure),
    );
    const since = this.belowSince;
    this.belowSince = null;
    if (this.pinned) return;
    if (reached >= this.held || cause === "released") {
      this.held = reached;
      return;
    }
    if (!this.rules.demotion) return;
    this.belowSince = since ?? this.now;
    const over = this.belowSince.getTime() + this.rules.graceDays * 86_400_000 <= this.now.getTime();
    if (cause === "night" && over) {
      this.held = reached;
      this.belowSince = null;
    }
  }
}
