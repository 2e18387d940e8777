import { expect, it } from "vitest";
import { createTestAdmin, createTestClient, createTestReseller } from "@/testing/actors";
import { anonymousContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import * as reports from "../..";

const period = { period: "this_year" as const };

it("the provider's figures are nobody else's", async () => {
  const [admin, reseller, direct] = await Promise.all([
    createTestAdmin(),
    createTestReseller(),
    createTestClient(),
  ]);
  const asked = (ctx: typeof admin.ctx) => [
    reports.getRevenueTrend(ctx, period),
    reports.listRevenueBy(ctx, { ...period, by: "reseller" }),
    reports.getReceivables(ctx),
    reports.getPaymentPatterns(ctx, period),
    reports.getGrowth(ctx, period),
    reports.getCohorts(ctx),
    reports.getDistribution(ctx, { of: "services" }),
    reports.getAnalyticsLag(ctx),
    reports.getNetworkDashboard(ctx),
  ];
  const codes = (ctx: unknown) => Promise.all(asked(ctx as typeof admin.ctx).map(codeOf));
  expect(await codes(reseller.ctx)).toEqual(Array(9).fill("forbidden"));
  expect(await codes(direct.ctx)).toEqual(Array(9).fill("forbidden"));
  expect(await codes(anonymousContext())).toEqual(Array(9).fill("unauthenticated"));
  expect(await codeOf(reports.foldAnalytics(admin.ctx))).toBe("forbidden");
});
