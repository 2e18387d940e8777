export type {
  ClientForecastDto,
  ForecastDto,
  ForecastPeriodDto,
  ForecastWindowDto,
  RenewalSettingsDto,
} from "./dto";
export * from "./schemas";
export { chooseAutoPay, getRenewalSettings, setRenewalSettings } from "./service/client-settings";
export { exportForecast } from "./service/export-forecast";
export { forecastRenewals } from "./service/forecast-renewals";
export { runDunning } from "./service/run-dunning";
export { runRenewals } from "./service/run-renewals";
export { settleRenewals } from "./service/settle-renewals";
