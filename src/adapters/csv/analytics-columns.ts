import { formatMajor, type Money } from "@/core/money";
import type {
  CohortsDto,
  DistributionDto,
  GrowthDto,
  PaymentPatternsDto,
  ReceivablesDto,
  RevenueByRow,
  RevenueTrendDto,
} from "@/features/reports";
import type { CsvColumn } from "./csv-response";

const major = ({ amount, currency }: Money) => formatMajor(amount, currency);
const percent = (bps: number | null) => (bps === null ? null : bps / 100);

/** Rows of the provider's figures as files: amounts in major units of `currency`, shares and changes in percent. */
export const REVENUE_BY_COLUMNS: readonly CsvColumn<RevenueByRow>[] = [
  { heading: "id", cell: (row) => row.id },
  { heading: "name", cell: (row) => row.name },
  { heading: "currency", cell: (row) => row.revenue.currency },
  { heading: "revenue", cell: (row) => major(row.revenue) },
  { heading: "revenue_in_own_currency", cell: (row) => row.own && major(row.own) },
  { heading: "share_percent", cell: (row) => percent(row.shareBps) },
  { heading: "revenue_before", cell: (row) => major(row.before) },
  { heading: "change_percent", cell: (row) => percent(row.changeBps) },
  // Column by column of the period, as the page draws it.
  {
    heading: "trend",
    cell: ({ trend, revenue }) => trend.map((minor) => formatMajor(minor, revenue.currency)).join(" "),
  },
];

type OfCurrency<Row> = Row & { currency: string };

export const TREND_COLUMNS: readonly CsvColumn<OfCurrency<RevenueTrendDto["columns"][number]>>[] = [
  { heading: "from", cell: (row) => row.start },
  { heading: "currency", cell: (row) => row.currency },
  { heading: "resellers", cell: (row) => formatMajor(row.resellerMinor, row.currency) },
  { heading: "direct", cell: (row) => formatMajor(row.directMinor, row.currency) },
  { heading: "before", cell: (row) => formatMajor(row.beforeMinor, row.currency) },
];

export const GROWTH_COLUMNS: readonly CsvColumn<OfCurrency<GrowthDto["columns"][number]>>[] = [
  { heading: "from", cell: (row) => row.start },
  { heading: "currency", cell: (row) => row.currency },
  { heading: "mrr", cell: (row) => formatMajor(row.mrrMinor, row.currency) },
  { heading: "gained", cell: (row) => formatMajor(row.gainedMinor, row.currency) },
  { heading: "lost", cell: (row) => formatMajor(row.lostMinor, row.currency) },
  { heading: "active_services", cell: (row) => row.services },
];

export const RECEIVABLES_COLUMNS: readonly CsvColumn<ReceivablesDto["debtors"][number]>[] = [
  { heading: "client_id", cell: (row) => row.id },
  { heading: "client", cell: (row) => row.name },
  { heading: "kind", cell: (row) => (row.isReseller ? "reseller" : "direct") },
  { heading: "invoices", cell: (row) => row.invoices },
  { heading: "currency", cell: (row) => row.total.currency },
  ...["not_due", "days_1_30", "days_31_60", "days_61_90", "over_90_days"].map((heading, index) => ({
    heading,
    cell: (row: ReceivablesDto["debtors"][number]) => major(row.columns[index] as Money),
  })),
  { heading: "total", cell: (row) => major(row.total) },
];

export const PAYMENT_COLUMNS: readonly CsvColumn<PaymentPatternsDto["slowest"][number]>[] = [
  { heading: "reseller_id", cell: (row) => row.id },
  { heading: "reseller", cell: (row) => row.name },
  { heading: "paid_invoices", cell: (row) => row.invoices },
  { heading: "mean_days_to_pay", cell: (row) => row.days },
  { heading: "late_percent", cell: (row) => percent(row.lateBps) },
];

export const DISTRIBUTION_COLUMNS: readonly CsvColumn<DistributionDto["rows"][number]>[] = [
  { heading: "reseller_id", cell: (row) => row.id },
  { heading: "reseller", cell: (row) => row.name },
  { heading: "count", cell: (row) => row.count },
  { heading: "share_percent", cell: (row) => percent(row.shareBps) },
];

type CohortMonth = CohortsDto["cohorts"][number]["months"][number];

export const COHORT_COLUMNS: readonly CsvColumn<
  OfCurrency<CohortMonth & { joined: string; resellers: number; month: number }>
>[] = [
  { heading: "joined", cell: (row) => row.joined },
  { heading: "resellers", cell: (row) => row.resellers },
  { heading: "months_since", cell: (row) => row.month },
  { heading: "currency", cell: (row) => row.currency },
  { heading: "revenue", cell: (row) => formatMajor(row.revenueMinor, row.currency) },
  { heading: "paying_resellers", cell: (row) => row.paying },
];
