import { z } from "zod";
import { defineExport } from "@/adapters/csv";
import { FORECAST_COLUMNS } from "@/adapters/csv/forecast-columns";
import { exportForecast } from "@/features/renewals";

/** What of a client's own renews in 90 days. */
export const GET = defineExport({
  name: "renewals",
  input: z.strictObject({}),
  run: exportForecast,
  columns: FORECAST_COLUMNS,
});
