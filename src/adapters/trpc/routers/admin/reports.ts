import {
  distributionInput,
  getAnalyticsLag,
  getCohorts,
  getDistribution,
  getFirstSteps,
  getGrowth,
  getNetworkDashboard,
  getPaymentPatterns,
  getReceivables,
  getRevenueTrend,
  listRevenueBy,
  periodInput,
  revenueByInput,
  trendInput,
} from "@/features/reports";
import { adminProcedure, router } from "../../init";

export const adminReportsRouter = router({
  firstSteps: adminProcedure.query(({ ctx }) => getFirstSteps(ctx)),
  network: adminProcedure.query(({ ctx }) => getNetworkDashboard(ctx)),
  lag: adminProcedure.query(({ ctx }) => getAnalyticsLag(ctx)),
  revenueTrend: adminProcedure.input(trendInput).query(({ ctx, input }) => getRevenueTrend(ctx, input)),
  revenueBy: adminProcedure.input(revenueByInput).query(({ ctx, input }) => listRevenueBy(ctx, input)),
  receivables: adminProcedure.query(({ ctx }) => getReceivables(ctx)),
  paymentPatterns: adminProcedure
    .input(periodInput)
    .query(({ ctx, input }) => getPaymentPatterns(ctx, input)),
  growth: adminProcedure.input(trendInput).query(({ ctx, input }) => getGrowth(ctx, input)),
  cohorts: adminProcedure.query(({ ctx }) => getCohorts(ctx)),
  distribution: adminProcedure
    .input(distributionInput)
    .query(({ ctx, input }) => getDistribution(ctx, input)),
});
