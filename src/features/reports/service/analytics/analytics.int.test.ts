import { beforeAll, describe, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { parsePublicId } from "@/core/ids";
import { creditInvoice, recordBankTransfer } from "@/features/billing";
import { archiveCustomer, createCustomer, createCustomerInput } from "@/features/customers";
import { createOrder, createOrderInput } from "@/features/orders";
import { activateService } from "@/features/services";
import {
  asProvider,
  createTestAdmin,
  createTestClient,
  createTestReseller,
  type TestClient,
  type TestReseller,
} from "@/testing/actors";
import { createTestProduct, serverItem, type TestProduct } from "@/testing/catalog";
import { jobContext } from "@/testing/context";
import * as reports from "../..";

const NOW = "2026-03-20T12:00:00Z";
const custom = (from: string, to: string) => ({ period: "custom" as const, from, to });
const march = custom("2026-03-01", "2026-03-31");

let admin: Awaited<ReturnType<typeof createTestAdmin>>;
let reseller: TestReseller;
let direct: TestClient;
let product: TestProduct;
let other: TestProduct;
const at = (moment: string) => ({ clock: fixedClock(moment) });
const look = () => ({ ...admin.ctx, ...at(NOW) });

/** An order of somebody's at a moment, for `units` servers; the uuids of its invoice and services. */
async function order(who: TestClient, moment: string, of = product, units = 1) {
  const ctx = { ...who.ctx, ...at(moment) };
  const { order: made } = await createOrder(ctx, createOrderInput.parse({ items: [serverItem(of, units)] }));
  return {
    invoice: parsePublicId("invoice", made?.invoiceId ?? "") ?? "",
    totalMinor: made?.total.amount ?? 0,
    services: (made?.items[0]?.serviceIds ?? []).map((id) => parsePublicId("service", id) ?? ""),
  };
}

async function pay({ invoice, totalMinor }: Awaited<ReturnType<typeof order>>, moment: string) {
  const transfer = {
    invoice,
    amountMinor: totalMinor,
    reference: `T ${invoice}`,
    receivedAt: moment.slice(0, 10),
  };
  await recordBankTransfer({ ...admin.ctx, ...at(moment) }, transfer);
}

async function fold() {
  while ((await reports.foldAnalytics(jobContext())) > 0);
}

let owed: Awaited<ReturnType<typeof order>>;
let early: Awaited<ReturnType<typeof order>>;
let late: Awaited<ReturnType<typeof order>>;
let retail: Awaited<ReturnType<typeof order>>;

beforeAll(async () => {
  admin = await createTestAdmin();
  reseller = await createTestReseller({ rateBps: 2_000 });
  direct = await createTestClient();
  [product, other] = [await createTestProduct(), await createTestProduct({ base: { priceMinor: 5_000 } })];
  early = await order(reseller, "2026-02-10T10:00:00Z");
  await pay(early, "2026-02-10T12:00:00Z");
  late = await order(reseller, "2026-02-01T10:00:00Z", other, 3);
  await pay(late, "2026-03-05T10:00:00Z");
  retail = await order(direct, "2026-03-06T10:00:00Z");
  await pay(retail, "2026-03-10T10:00:00Z");
  owed = await order(direct, "2026-01-02T10:00:00Z");
  for (const id of [...early.services, ...late.services])
    await activateService({ ...jobContext(), ...at("2026-03-06T10:00:00Z") }, { id });
  await fold();
});

describe("revenue", () => {
  it("is by the day it was paid, reseller beside direct, with the period before", async () => {
    const trend = await reports.getRevenueTrend(look(), { ...march, grain: "month" });
    expect(trend).toMatchObject({
      reseller: { revenue: { amount: late.totalMinor }, before: { amount: early.totalMinor } },
      direct: { revenue: { amount: retail.totalMinor }, before: { amount: 0 }, changeBps: null },
      columns: [
        {
          start: "2026-03-01",
          resellerMinor: late.totalMinor,
          directMinor: retail.totalMinor,
          beforeMinor: 0,
        },
      ],
    });
    const days = await reports.getRevenueTrend(look(), {
      // With a whole month in it.
      ...custom("2026-01-30", "2026-03-06"),
      grain: "day",
    });
    expect(days.columns).toHaveLength(36);
    expect(days.columns.filter(({ resellerMinor }) => resellerMinor > 0)).toMatchObject([
      { start: "2026-02-10", resellerMinor: early.totalMinor },
      { start: "2026-03-05", resellerMinor: late.totalMinor },
    ]);
    const year = await reports.getRevenueTrend(look(), { period: "this_year", grain: "quarter" });
    expect(year.columns).toMatchObject([
      {
        start: "2026-01-01",
        resellerMinor: early.totalMinor + late.totalMinor,
        directMinor: retail.totalMinor,
      },
    ]);
  });

  it.each(["reseller", "product", "category", "tier", "currency"] as const)(
    "split by %s comes to the whole",
    async (by) => {
      const { reseller: all, direct: rest } = await reports.getRevenueTrend(look(), { period: "this_year" });
      const split = await reports.listRevenueBy(look(), { period: "this_year", by });
      const whole = all.revenue.amount + (by === "reseller" || by === "tier" ? 0 : rest.revenue.amount);
      expect(split.total.amount).toBe(whole);
      expect(split.rows.reduce((sum, row) => sum + row.revenue.amount, 0)).toBe(whole);
      expect(split.rows.every((row) => row.name)).toBe(true);
      for (const { trend, revenue } of split.rows) {
        expect(trend).toHaveLength(split.columns.length);
        expect(trend.reduce((sum, minor) => sum + minor, 0)).toBe(revenue.amount);
      }
    },
  );

  it("is that of the products that were ordered", async () => {
    const { rows } = await reports.listRevenueBy(look(), { ...march, by: "product" });
    const of = (id: string) => rows.find((row) => row.id === id);
    expect(of(other.id)).toMatchObject({ revenue: { amount: late.totalMinor }, before: { amount: 0 } });
    expect(of(product.id)).toMatchObject({ revenue: { amount: retail.totalMinor } });
  });

  it("is what the ledger has of it, less what nobody has paid", async () => {
    const credit = {
      invoice: late.invoice,
      amountMinor: 1_234,
      reason: "Too slow",
      destination: "balance" as const,
    };
    await creditInvoice({ ...admin.ctx, ...at("2026-03-12T10:00:00Z") }, credit);
    await fold();
    const { rows } = await reports.listRevenueBy(look(), {
      ...custom("2020-01-01", "2030-01-01"),
      by: "currency",
    });
    const [ledger] = await asProvider(
      (tx) => tx.$queryRaw<{ earned: bigint; open: bigint }[]>`
        SELECT -sum(e.amount_minor)::bigint AS earned,
          (SELECT sum(net_minor::bigint - net_share(net_minor, total_minor, credited_minor))::bigint FROM invoices
            WHERE status IN ('issued', 'part_paid')) AS open
        FROM ledger_entries e JOIN ledger_accounts a ON a.id = e.account_id
        WHERE a.kind IN ('revenue_reseller', 'revenue_direct', 'refunds') AND e.currency = 'EUR'`,
    );
    expect(rows.map((row) => row.own?.amount)).toEqual([
      Number((ledger?.earned ?? 0n) - (ledger?.open ?? 0n)),
    ]);
    const trend = await reports.getRevenueTrend(look(), march);
    expect(trend.reseller.revenue.amount).toBe(late.totalMinor - 1_234);
  });
});

describe("what is owed", () => {
  it("is what clients owe in the ledger, by how long it is overdue", async () => {
    const { direct: kind, reseller: none, debtors } = await reports.getReceivables(look());
    const [ledger] = await asProvider(
      (tx) => tx.$queryRaw<{ owed: bigint }[]>`
        SELECT sum(e.amount_minor)::bigint AS owed FROM ledger_entries e JOIN ledger_accounts a ON a.id = e.account_id
        WHERE a.kind = 'client_receivable'`,
    );
    expect(kind).toMatchObject({ invoices: 1, total: { amount: Number(ledger?.owed) } });
    // Of 2 January, due in 14 days: 63 days overdue on 20 March.
    expect(kind.columns.map(({ amount }) => amount)).toEqual([0, 0, 0, owed.totalMinor, 0]);
    expect(none.total.amount).toBe(0);
    expect(debtors).toMatchObject([{ isReseller: false, total: { amount: owed.totalMinor } }]);
  });

  it("was paid in so many days, some of it late", async () => {
    const patterns = await reports.getPaymentPatterns(look(), { period: "this_year" });
    expect(patterns.reseller).toMatchObject({ invoices: 2, days: 16, lateBps: 5_000 });
    expect(patterns.direct).toMatchObject({ invoices: 1, days: 4, lateBps: 0 });
    const counts = Object.fromEntries(patterns.histogram.map(({ upTo, invoices }) => [upTo, invoices]));
    expect(counts).toEqual({ "0": 1, "7": 1, "14": 0, "30": 0, "60": 1, more: 0 });
    expect(patterns.slowest).toMatchObject([{ invoices: 2 }]);
  });
});

describe("growth", () => {
  it("has what active services bring each month, and customers", async () => {
    const ctx = { ...reseller.ctx, ...at("2026-03-07T10:00:00Z") };
    const [one] = await Promise.all(
      ["Ada", "Bob"].map((name) =>
        createCustomer(ctx, createCustomerInput.parse({ name, email: `${name}@example.org` })),
      ),
    );
    await archiveCustomer(
      { ...ctx, ...at("2026-03-08T10:00:00Z") },
      { id: parsePublicId("customer", one?.id ?? "") ?? "" },
    );
    await fold();
    const [running] = await asProvider(
      (tx) => tx.$queryRaw<{ minor: bigint }[]>`
        SELECT sum(recurring_minor::bigint)::bigint AS minor FROM services WHERE status = 'active' AND cycle = 'monthly'`,
    );
    const growth = await reports.getGrowth(look(), { ...march, grain: "month" });
    expect(growth).toMatchObject({
      mrr: { start: { amount: 0 }, end: { amount: Number(running?.minor) } },
      services: { start: 0, end: 4 },
      customers: { start: 0, added: 2, archived: 1, end: 1 },
      resellers: { start: 0, end: 1, won: 1, lost: 0 },
      columns: [{ start: "2026-03-01", services: 4, lostMinor: 0 }],
    });
    const after = await reports.getGrowth(look(), { ...custom("2026-04-01", "2026-04-30") });
    expect(after).toMatchObject({ mrr: { start: growth.mrr.end, end: growth.mrr.end }, mrrChurnBps: 0 });
    expect(await reports.getDistribution(look(), { of: "services" })).toMatchObject({
      ...{ resellers: 1, total: 4, median: 4 },
      rows: [{ count: 4, shareBps: 10_000 }],
    });
    expect(await reports.getDistribution(look(), { of: "customers" })).toMatchObject({ total: 1 });
  });

  it("has cohorts that bring what resellers brought", async () => {
    const ctx = { ...admin.ctx, clock: fixedClock(new Date().toISOString()) };
    const { cohorts } = await reports.getCohorts(ctx);
    expect(cohorts).toHaveLength(1);
    expect(cohorts[0]).toMatchObject({ resellers: 1, months: [{ revenueMinor: 0 }] });
  });
});

describe("the figures", () => {
  it("say how far they are behind", async () => {
    await fold();
    expect(await reports.getAnalyticsLag(look())).toEqual({ waiting: 0, secondsBehind: 0 });
    await order(direct, NOW);
    const lag = await reports.getAnalyticsLag(admin.ctx);
    expect(lag.waiting).toBe(1);
    // Many workers at once add each note once: the invariants would have it.
    await Promise.all([1, 2, 3, 4].map(() => reports.foldAnalytics(jobContext())));
    await fold();
    expect(await reports.getAnalyticsLag(look())).toMatchObject({ waiting: 0 });
  });
});
