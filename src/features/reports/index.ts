export type {
  AgeingRow,
  AnalyticsLagDto,
  CohortsDto,
  DistributionDto,
  GrowthDto,
  PatternDto,
  PaymentPatternsDto,
  PeriodDto,
  ReceivablesDto,
  RevenueByDto,
  RevenueByRow,
  RevenueTrendDto,
} from "./analytics-dto";
export { type Day, dayAt, GRAINS, type Grain } from "./domain/days";
export { PERIODS, type PeriodName } from "./domain/period";
export type {
  ApiHealthDto,
  BillingFiguresDto,
  ClientDashboardDto,
  CustomerInvoiceDto,
  FirstStepsDto,
  MonthlyAmountDto,
  NetworkDashboardDto,
  NetworkMonthDto,
  ResellerDashboardDto,
  ResellerOutlookDto,
  TimelineEntryDto,
} from "./dto";
export * from "./schemas";
export {
  exportCohorts,
  exportDistribution,
  exportGrowth,
  exportPaymentPatterns,
  exportReceivables,
  exportRevenueBy,
  exportRevenueTrend,
} from "./service/analytics/export-figures";
export { foldAnalytics } from "./service/analytics/fold-analytics";
export { getCohorts } from "./service/analytics/get-cohorts";
export { getDistribution } from "./service/analytics/get-distribution";
export { getGrowth } from "./service/analytics/get-growth";
export { getAnalyticsLag } from "./service/analytics/get-lag";
export { getPaymentPatterns } from "./service/analytics/get-payment-patterns";
export { getReceivables } from "./service/analytics/get-receivables";
export { getRevenueTrend } from "./service/analytics/get-revenue-trend";
export { listRevenueBy } from "./service/analytics/list-revenue-by";
export { listCustomerInvoices } from "./service/customer-invoices";
export { listCustomerTimeline } from "./service/customer-timeline";
export { dismissFirstSteps, getFirstSteps } from "./service/first-steps";
export { getClientDashboard } from "./service/get-client-dashboard";
export { getNetworkDashboard } from "./service/get-network-dashboard";
export { getResellerDashboard } from "./service/get-reseller-dashboard";
