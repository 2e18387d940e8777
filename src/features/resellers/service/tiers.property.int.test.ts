import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { addMonths } from "@/core/billing-cycle";
import { fixedClock } from "@/core/clock";
import { discountUnitMinor } from "@/core/money";
import { refundInvoice } from "@/features/billing";
import { type TierRules, updateSettings } from "@/features/settings";
import { asProvider, createTestAdmin, createTestReseller, type TestReseller } from "@/testing/actors";
import { createTestProduct, type TestProduct } from "@/testing/catalog";
import { jobContext } from "@/testing/context";
import { buyServers, invoiceIdOf, resetTiers, TEST_TIERS, tierRulesWith } from "@/testing/tiers";
import { evaluateTiers, getReseller, setResellerRate, setResellerTier, updateTiers } from "..";

/** R18: after any history, tier and rate are what a plain recount of that history says. */

type Command =
  | { kind: "buy"; quantity: number }
  | { kind: "refund"; which: number; share: number }
  | { kind: "rate"; bps: number | null }
  | { kind: "tier"; position: number | null }
  | { kind: "edit"; silver: number; gold: number; silverBps: number }
  | { kind: "rules"; window: TierRules["window"]; demotion: boolean; graceDays: number }
  | { kind: "days"; count: number };

const commands = fc.array(
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

/** The plain recount: everything that happened, and what follows from it. */
class Model {
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
    return this.now.toISOString().slice(0, 10);
  }

  get figure() {
    const after = addMonths(new Date(`${this.day}T00:00:00Z`), -12)
      .toISOString()
      .slice(0, 10);
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

/** At a rate of 100 %: paid as it is placed, and no payment. */
const FREE_ORDER: Command[] = [
  { kind: "rate", bps: 10_000 },
  { kind: "buy", quantity: 1 },
];

let admin: Awaited<ReturnType<typeof createTestAdmin>>;
let product: TestProduct;

beforeAll(async () => {
  await createTestReseller();
  [admin, product] = await Promise.all([
    createTestAdmin(),
    createTestProduct({ base: { priceMinor: 10_000 } }),
  ]);
});

async function apply(command: Command, model: Model, reseller: TestReseller) {
  const clock = fixedClock(model.now);
  const ctx = { ...admin.ctx, clock };
  const reason = "Property";
  switch (command.kind) {
    case "buy": {
      const expected = model.total(command.quantity);
      const order = await buyServers(reseller, product, command.quantity, clock);
      expect(order.total.amount).toBe(expected);
      // A free order is no payment.
      if (expected === 0) return;
      model.invoices.push({ id: invoiceIdOf(order), total: expected, refunded: 0 });
      model.booked.push({ day: model.day, minor: expected });
      return model.look("payment");
    }
    case "refund": {
      const invoice = model.invoices[command.which % Math.max(model.invoices.length, 1)];
      const amountMinor = invoice ? Math.ceil(((invoice.total - invoice.refunded) * command.share) / 100) : 0;
      if (!invoice || amountMinor === 0) return;
      await refundInvoice(ctx, { invoice: invoice.id, amountMinor, reason });
      invoice.refunded += amountMinor;
      model.booked.push({ day: model.day, minor: -amountMinor });
      return model.look("payment");
    }
    case "rate":
      await setResellerRate(ctx, { id: reseller.clientId, rateBps: command.bps, reason });
      model.ownBps = command.bps;
      return;
    case "tier": {
      const tiers = await asProvider((tx) => tx.tier.findMany({ orderBy: { position: "asc" } }));
      const tierId = command.position === null ? null : (tiers[command.position]?.id ?? null);
      await setResellerTier(ctx, { id: reseller.clientId, tierId, reason });
      model.pinned = command.position !== null;
      model.belowSince = null;
      if (command.position !== null) model.held = command.position;
      return model.look(command.position === null ? "released" : "set");
    }
    case "edit": {
      const tiers = await asProvider((tx) => tx.tier.findMany({ orderBy: { position: "asc" } }));
      const [bronze, silver, gold] = model.tiers;
      if (!bronze || !silver || !gold) return;
      Object.assign(silver, { thresholdMinor: command.silver, rateBps: command.silverBps });
      Object.assign(gold, { thresholdMinor: command.gold });
      const before = model.held;
      await updateTiers(ctx, {
        tiers: tiers.map(({ id, thresholdServices }, index) => ({
          ...(model.tiers[index] as (typeof model.tiers)[number]),
          id,
          thresholdServices,
        })),
        rules: model.rules,
      });
      const reached = model.tiers.findLastIndex(({ thresholdMinor }) => thresholdMinor <= model.figure);
      if (!model.pinned && reached > before) model.look("edited");
      return;
    }
    case "rules": {
      const { kind: _kind, ...changes } = command;
      model.rules = { ...model.rules, ...changes };
      await updateSettings(ctx, "program", { tierRules: model.rules });
      return;
    }
    case "days":
      model.now = new Date(model.now.getTime() + command.count * 86_400_000);
      for (let run = 0; run < 2; run += 1)
        await evaluateTiers({ ...jobContext(), clock: fixedClock(model.now) });
      return model.look("night");
  }
}

it("holds after any sequence of payments, refunds, nights and edits", async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (sequence) => {
      await resetTiers();
      const bronze = await asProvider((tx) => tx.tier.findUniqueOrThrow({ where: { slug: "bronze" } }));
      await asProvider((tx) => tx.reseller.updateMany({ data: { status: "inactive", tierId: bronze.id } }));
      const reseller = await createTestReseller();
      const model = new Model();
      for (const command of sequence) {
        await apply(command, model, reseller);
        const { tier, rateBps, progress } = await getReseller(
          { ...admin.ctx, clock: fixedClock(model.now) },
          { id: reseller.clientId },
        );
        const looks = await asProvider((tx) =>
          tx.tierEvaluation.count({ where: { clientId: reseller.clientId } }),
        );
        expect({ tier: tier.name, rateBps, figure: progress.figure, looks }).toEqual({
          tier: model.tiers[model.held]?.name,
          rateBps: model.rate,
          figure: model.figure,
          looks: model.looks,
        });
      }
    }),
    { numRuns: 40, examples: [[FREE_ORDER]] },
  );
}, 120_000);
