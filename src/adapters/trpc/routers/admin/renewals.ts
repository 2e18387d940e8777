import { forecastInput, forecastRenewals, getRenewalSettings } from "@/features/renewals";
import { adminProcedure, router } from "../../init";

export const adminRenewalsRouter = router({
  forecast: adminProcedure.input(forecastInput).query(({ ctx, input }) => forecastRenewals(ctx, input)),
  settings: adminProcedure.input(forecastInput).query(({ ctx, input }) => getRenewalSettings(ctx, input)),
});
