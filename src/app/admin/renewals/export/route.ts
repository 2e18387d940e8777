import { defineProviderExport } from "@/adapters/csv";
import { FORECAST_COLUMNS } from "@/adapters/csv/forecast-columns";
import { exportForecast, forecastInput } from "@/features/renewals";

/** What renews in 90 days, of all clients or the one that is named. */
export const GET = defineProviderExport({
  name: "renewals",
  input: forecastInput,
  permission: "renewal:review",
  run: exportForecast,
  columns: FORECAST_COLUMNS,
});
