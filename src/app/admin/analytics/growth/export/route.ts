import { defineExport } from "@/adapters/csv";
import { GROWTH_COLUMNS } from "@/adapters/csv/analytics-columns";
import { exportGrowth, trendInput } from "@/features/reports";

/** Recurring revenue and services as rows. */
export const GET = defineExport({
  name: "growth",
  input: trendInput,
  run: exportGrowth,
  columns: GROWTH_COLUMNS,
});
