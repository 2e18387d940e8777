import { defineExport } from "@/adapters/csv";
import { FORECAST_COLUMNS } from "@/adapters/csv/forecast-columns";
import { exportForecast, forecastInput } from "@/features/renewals";

/** What renews in 90 days, of all clients or the one that is named. */
export const GET = defineExport({
  name: "renewals",
  input: forecastInput,
  run: exportForecast,
  columns: FORECAST_COLUMNS,
});
