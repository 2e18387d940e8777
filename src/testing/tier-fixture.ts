import { beforeAll, beforeEach } from "vitest";
import { fixedClock } from "@/core/clock";
import { creditInvoice } from "@/features/billing";
import { evaluateTiers, listTierEvaluations, setResellerTier } from "@/features/resellers";
import { updateSettings } from "@/features/settings";
import { asProvider, createTestAdmin, createTestReseller, type TestReseller } from "./actors";
import { createTestProduct, type TestProduct } from "./catalog";
import { jobContext } from "./context";
import { resetTiers, tierRulesWith } from "./tiers";

export const at = (time: string) => fixedClock(`${time}T10:00:00Z`);
export const day = at("2026-03-01");

type Fixture = {
  admin: Awaited<ReturnType<typeof createTestAdmin>>;
  product: TestProduct;
  /** New for each test, in the lowest tier. */
  reseller: TestReseller;
  /** There all the time. */
  other: TestReseller;
};

/** For test files about tiers: an admin, a product at 125.00, and for each test a reseller under the default rules. */
export function tierFixture() {
  const f = {} as Fixture;
  beforeAll(async () => {
    [f.admin, f.product, f.other] = await Promise.all([
      createTestAdmin(),
      createTestProduct({ base: { priceMinor: 10_000 } }),
      createTestReseller(),
    ]);
  });
  beforeEach(async () => {
    // Resellers of earlier tests are out of the program.
    await asProvider(async (tx) => {
      const bronze = await tx.tier.findUniqueOrThrow({ where: { slug: "bronze" } });
      const where = { id: { not: f.other.clientId } };
      await tx.reseller.updateMany({ where, data: { tierId: bronze.id, status: "inactive" } });
    });
    await resetTiers();
    f.reseller = await createTestReseller();
  });
  const adminAt = (clock = day) => ({ ...f.admin.ctx, clock });
  const tierId = (slug: string) =>
    asProvider((tx) => tx.tier.findUniqueOrThrow({ where: { slug } })).then(({ id }) => id);
  return Object.assign(f, {
    rules: (changes: Parameters<typeof tierRulesWith>[0]) =>
      updateSettings(f.admin.ctx, "program", { tierRules: tierRulesWith(changes) }),
    night: (time: string) => evaluateTiers({ ...jobContext(), clock: at(time) }),
    evaluations: (moves = false) =>
      listTierEvaluations(f.admin.ctx, { reseller: f.reseller.clientId, ...(moves ? { moves } : {}) }),
    refund: (invoice: string, amountMinor: number) =>
      creditInvoice(adminAt(), { invoice, amountMinor, reason: "Returned" }),
    /** By hand; null lets the program decide. */
    move: async (slug: string | null) =>
      setResellerTier(adminAt(), {
        id: f.reseller.clientId,
        tierId: slug && (await tierId(slug)),
        reason: "Agreed",
      }),
  });
}
