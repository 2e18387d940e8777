import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { creditInvoice } from "@/features/billing";
import { updateSettings } from "@/features/settings";
import { asProvider, createTestAdmin, createTestReseller, type TestReseller } from "@/testing/actors";
import { createTestProduct, type TestProduct } from "@/testing/catalog";
import { jobContext } from "@/testing/context";
import { type Command, commands, Model } from "@/testing/tier-model";
import { buyServers, invoiceIdOf, resetTiers } from "@/testing/tiers";
import { evaluateTiers, getReseller, setResellerRate, setResellerTier, updateTiers } from "..";

/** R18: after any history, tier and rate are what a plain recount of that history says. */

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

const tiersInOrder = () => asProvider((tx) => tx.tier.findMany({ orderBy: { position: "asc" } }));

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
      await creditInvoice(ctx, { invoice: invoice.id, amountMinor, reason });
      invoice.refunded += amountMinor;
      model.booked.push({ day: model.day, minor: -amountMinor });
      return model.look("payment");
    }
    case "rate":
      await setResellerRate(ctx, { id: reseller.clientId, rateBps: command.bps, reason });
      model.ownBps = command.bps;
      return;
    case "tier": {
      const tiers = await tiersInOrder();
      const tierId = command.position === null ? null : (tiers[command.position]?.id ?? null);
      await setResellerTier(ctx, { id: reseller.clientId, tierId, reason });
      model.pinned = command.position !== null;
      model.belowSince = null;
      if (command.position !== null) model.held = command.position;
      return model.look(command.position === null ? "released" : "set");
    }
    case "edit": {
      const tiers = await tiersInOrder();
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
