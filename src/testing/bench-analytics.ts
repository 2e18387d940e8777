import { systemClock } from "@/core/clock";
import { closeDatabase, getDatabase } from "@/db";
import * as reports from "@/features/reports";
import { createTestAdmin } from "./actors";
import { jobContext } from "./context";

/** What bench/analytics.mjs asks for, as an admin's pages do. */
export async function analyticsBench() {
  const admin = await createTestAdmin();
  const ctx = { ...admin.ctx, clock: systemClock };
  return {
    close: () => closeDatabase(getDatabase()),
    fold: () => reports.foldAnalytics(jobContext()),
    asked: (from: string, to: string): Record<string, () => Promise<unknown>> => {
      const period = { period: "custom" as const, from, to };
      return {
        "revenue over time": () => reports.getRevenueTrend(ctx, period),
        "revenue by reseller": () => reports.listRevenueBy(ctx, { ...period, by: "reseller" }),
        "revenue by product": () => reports.listRevenueBy(ctx, { ...period, by: "product" }),
        "revenue by category": () => reports.listRevenueBy(ctx, { ...period, by: "category" }),
        "revenue by tier": () => reports.listRevenueBy(ctx, { ...period, by: "tier" }),
        "revenue by currency": () => reports.listRevenueBy(ctx, { ...period, by: "currency" }),
        receivables: () => reports.getReceivables(ctx),
        "days to pay": () => reports.getPaymentPatterns(ctx, period),
        growth: () => reports.getGrowth(ctx, period),
        "services by reseller": () => reports.getDistribution(ctx, { of: "services" }),
        "customers by reseller": () => reports.getDistribution(ctx, { of: "customers" }),
        cohorts: () => reports.getCohorts(ctx),
        overview: () => reports.getNetworkDashboard(ctx),
      };
    },
  };
}
