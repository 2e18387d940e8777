import { defineExport } from "@/adapters/csv";
import { TREND_COLUMNS } from "@/adapters/csv/analytics-columns";
import { exportRevenueTrend, trendInput } from "@/features/reports";

/** The chart of revenue as rows. */
export const GET = defineExport({
  name: "revenue-trend",
  input: trendInput,
  run: exportRevenueTrend,
  columns: TREND_COLUMNS,
});
