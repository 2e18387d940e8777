import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { parsePublicId } from "@/core/ids";
import type { Context } from "@/db";
import { changePrices, changePricesInput } from "@/features/pricing";
import { asProvider, createTestAdmin, createTestReseller } from "@/testing/actors";
import { createTestProduct } from "@/testing/catalog";
import { jobContext } from "@/testing/context";
import { layDownRow, runServers } from "@/testing/running-services";
import { forecastRenewals, runRenewals } from "..";

const NOW = "2026-01-20T08:00:00Z";
const DAY_MS = 86_400_000;
const clock = fixedClock(NOW);
let admin: Context;

beforeAll(async () => {
  admin = { ...(await createTestAdmin()).ctx, clock };
});

const day = fc.integer({ min: 1, max: 85 });
const change = fc.record({
  day,
  priceMinor: fc.integer({ min: 1_000, max: 40_000 }),
  // Grandfathered for good, until a day, or not at all.
  running: fc.oneof(
    fc.constant({ mode: "next_renewal" as const }),
    fc.constant({ mode: "for_good" as const }),
    fc.integer({ min: 1, max: 60 }).map((days) => ({ mode: "until" as const, days })),
  ),
});
const sale = fc.record({
  begins: fc.constantFrom("2026-01-01T10:00:00Z", "2026-01-15T23:59:00Z", "2026-01-19T00:00:00Z"),
  rateBps: fc.constantFrom(0, 1_250, 2_000, 3_333),
  changes: fc.array(change, { minLength: 1, maxLength: 3 }),
  /** A rate of the reseller's own that is announced too. */
  rate: fc.option(fc.record({ day, rateBps: fc.integer({ min: 0, max: 9_000 }) }), { freq: 2 }),
});
type Sale = typeof sale extends fc.Arbitrary<infer T> ? T : never;

const inDays = (days: number) => new Date(new Date(NOW).getTime() + days * DAY_MS);

async function sell({ begins, rateBps, changes, rate }: Sale): Promise<string> {
  const [product, reseller] = [await createTestProduct(), await createTestReseller({ rateBps })];
  const [id] = await runServers(reseller, product, 1, begins);
  for (const { day: from, priceMinor, running } of changes) {
    const entry = {
      product: product.id,
      cycle: "monthly",
      currency: "EUR",
      before: { priceMinor: 10_000, setupMinor: 5_000, floorMinor: null },
      after: { priceMinor, setupMinor: 5_000 },
    };
    const mode =
      running.mode === "until"
        ? { mode: "until", until: inDays(from + running.days).toISOString() }
        : { mode: running.mode };
    const validFrom = inDays(from).toISOString();
    await changePrices(
      admin,
      changePricesInput.parse({ changes: [entry], validFrom, running: mode, reason: "Power" }),
    );
  }
  if (rate) {
    const own = { kind: "own_rate" as const, resellerId: reseller.clientId, rateBps: rate.rateBps };
    await layDownRow({ ...own, validFrom: inDays(rate.day) });
  }
  return id ?? "";
}

/** Every renewal that has been invoiced of these, in minor units before tax. */
async function invoiced(services: string[]) {
  const lines = await asProvider((tx) =>
    tx.invoiceLine.findMany({ where: { serviceId: { in: services }, kind: "renewal" } }),
  );
  return new Map(
    lines.map((line) => [`${line.serviceId} ${line.periodStart?.toISOString()}`, Number(line.amountMinor)]),
  );
}

it("forecasts for each day what the job then invoices, whatever prices are announced", async () => {
  const property = fc.asyncProperty(fc.array(sale, { minLength: 5, maxLength: 5 }), async (sales) => {
    clock.set(NOW);
    const services: string[] = [];
    for (const one of sales) services.push(await sell(one));
    const { periods } = await forecastRenewals(admin, {});
    const own = periods.filter(({ serviceId }) =>
      services.includes(parsePublicId("service", serviceId) ?? ""),
    );
    expect(own.length).toBeGreaterThanOrEqual(services.length * 2);
    const days = [...new Set(own.map(({ invoicedAt }) => invoicedAt))].sort();
    for (const at of days) {
      clock.set(at < clock.now().toISOString() ? clock.now() : at);
      await runRenewals({ ...jobContext(), clock });
    }
    const charged = await invoiced(services);
    for (const { serviceId, startsAt, net, change: announced } of own) {
      const key = `${parsePublicId("service", serviceId)} ${startsAt}`;
      expect([key, charged.get(key)]).toEqual([key, net.amount]);
      if (announced) expect(announced.before.amount).not.toBe(net.amount);
    }
  });
  await fc.assert(property, { numRuns: 2, endOnFailure: true });
}, 120_000);
