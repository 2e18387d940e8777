import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { parsePublicId } from "@/core/ids";
import { recordBankTransfer } from "@/features/billing";
import { createOrder, createOrderInput } from "@/features/orders";
import { asProvider, createTestAdmin, createTestReseller } from "@/testing/actors";
import { createTestProduct, serverItem } from "@/testing/catalog";
import { jobContext } from "@/testing/context";
import * as reports from "../..";
import { addDays, type Day, type SumGrain, startOf } from "../../domain/days";
import { MANY } from "../../domain/pieces";

/** On these days after the first, each of two resellers pays an order: both sides of many buckets' bounds. */
const FIRST = "2024-11-01";
const PAID_AFTER = [0, 9, 10, 20, 30, 60, 61, 90, 151, 152, 242, 333, 425, 426, 500];

let admin: Awaited<ReturnType<typeof createTestAdmin>>;

beforeAll(async () => {
  admin = await createTestAdmin();
  const product = await createTestProduct();
  for (const reseller of [await createTestReseller(), await createTestReseller()])
    for (const [index, after] of PAID_AFTER.entries()) {
      const receivedAt = addDays(FIRST, after);
      const clock = fixedClock(`${receivedAt}T12:00:00Z`);
      const input = createOrderInput.parse({ items: [serverItem(product, 1 + (index % 3))] });
      const { order } = await createOrder({ ...reseller.ctx, clock }, input);
      await recordBankTransfer(
        { ...admin.ctx, clock },
        {
          invoice: parsePublicId("invoice", order?.invoiceId ?? "") ?? "",
          amountMinor: order?.total.amount ?? 0,
          reference: `T ${order?.id}`,
          receivedAt,
        },
      );
    }
  while ((await reports.foldAnalytics(jobContext())) > 0);
});

describe("the figures of any days", () => {
  it("are what is booked on them, by reseller, by tier and over time", async () => {
    const ctx = { ...admin.ctx, clock: fixedClock("2026-06-01T12:00:00Z") };
    const booked = await asProvider(
      (tx) => tx.$queryRaw<{ day: Day; minor: bigint }[]>`
        SELECT day::text, sum(base_minor)::bigint AS minor FROM client_revenue_days GROUP BY 1`,
    );
    expect(booked).toHaveLength(PAID_AFTER.length);
    const sumOf = (from: Day, last: Day) =>
      booked.reduce((sum, { day, minor }) => sum + (day >= from && day <= last ? Number(minor) : 0), 0);
    const day = fc.integer({ min: -40, max: 540 }).map((after) => addDays(FIRST, after));
    await fc.assert(
      fc.asyncProperty(fc.tuple(day, day), async (days) => {
        const [from = "", to = ""] = days.sort();
        const period = { period: "custom" as const, from, to };
        const trend = await reports.getRevenueTrend(ctx, period);
        const byReseller = await reports.listRevenueBy(ctx, { ...period, by: "reseller" });
        const byTier = await reports.listRevenueBy(ctx, { ...period, by: "tier" });
        const found = [trend.reseller.revenue, byReseller.total, byTier.total].map(({ amount }) => amount);
        expect(found).toEqual(found.map(() => sumOf(from, to)));
        expect(byReseller.before).toEqual(trend.reseller.before);
        for (const { revenue, trend: columns } of byReseller.rows)
          expect(columns.reduce((sum, one) => sum + one, 0)).toBe(revenue.amount);
      }),
      { numRuns: 30 },
    );
  });

  it("come from buckets that are what a question takes them for", async () => {
    const rows = await asProvider(
      (tx) => tx.$queryRaw<{ day: Day; grain: SumGrain; bucket: Day }[]>`
        SELECT d::date::text AS day, grain, bucket::text
        FROM generate_series('2024-01-01', '2027-03-01', interval '1 day') AS d, analytics_buckets(d::date, 'client')`,
    );
    expect(rows).toEqual(rows.map(({ day, grain }) => ({ day, grain, bucket: startOf(grain, day) })));
    expect(new Set(rows.map((row) => row.grain))).toEqual(new Set(MANY));
  });
});
