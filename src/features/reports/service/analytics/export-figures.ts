import type { Context } from "@/db";
import type {
  CohortsDto,
  DistributionDto,
  GrowthDto,
  PaymentPatternsDto,
  ReceivablesDto,
  RevenueByRow,
  RevenueTrendDto,
} from "../../analytics-dto";
import type { DistributionInput, PeriodInput, RevenueByInput, TrendInput } from "../../schemas";
import { getCohorts } from "./get-cohorts";
import { getDistribution } from "./get-distribution";
import { getGrowth } from "./get-growth";
import { getPaymentPatterns } from "./get-payment-patterns";
import { getReceivables } from "./get-receivables";
import { getRevenueTrend } from "./get-revenue-trend";
import { listRevenueBy } from "./list-revenue-by";

// The tables of the provider's figures as files: whole, where a page shows the first of them.

/** More rows than there are resellers, clients or products. */
const ALL = 1_000_000;

async function* once<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows;
}

type OfCurrency<Row> = Row & { currency: string };

export async function exportRevenueBy(
  ctx: Context,
  input: RevenueByInput,
): Promise<AsyncIterable<readonly RevenueByRow[]>> {
  return once((await listRevenueBy(ctx, input, ALL)).rows);
}

export async function exportRevenueTrend(
  ctx: Context,
  input: TrendInput,
): Promise<AsyncIterable<readonly OfCurrency<RevenueTrendDto["columns"][number]>[]>> {
  const { columns, currency } = await getRevenueTrend(ctx, input);
  return once(columns.map((column) => ({ ...column, currency })));
}

export async function exportGrowth(
  ctx: Context,
  input: TrendInput,
): Promise<AsyncIterable<readonly OfCurrency<GrowthDto["columns"][number]>[]>> {
  const { columns, currency } = await getGrowth(ctx, input);
  return once(columns.map((column) => ({ ...column, currency })));
}

export async function exportReceivables(
  ctx: Context,
): Promise<AsyncIterable<readonly ReceivablesDto["debtors"][number][]>> {
  return once((await getReceivables(ctx, ALL)).debtors);
}

export async function exportPaymentPatterns(
  ctx: Context,
  input: PeriodInput,
): Promise<AsyncIterable<readonly PaymentPatternsDto["slowest"][number][]>> {
  return once((await getPaymentPatterns(ctx, input, ALL)).slowest);
}

export async function exportDistribution(
  ctx: Context,
  input: DistributionInput,
): Promise<AsyncIterable<readonly DistributionDto["rows"][number][]>> {
  return once((await getDistribution(ctx, input, ALL)).rows);
}

type CohortMonth = CohortsDto["cohorts"][number]["months"][number];

/** A row for each month of each cohort. */
export async function exportCohorts(
  ctx: Context,
): Promise<
  AsyncIterable<readonly OfCurrency<CohortMonth & { joined: string; resellers: number; month: number }>[]>
> {
  const { currency, cohorts } = await getCohorts(ctx);
  return once(
    cohorts.flatMap(({ months, ...cohort }) =>
      months.map((each, month) => ({ ...cohort, ...each, month, currency })),
    ),
  );
}
