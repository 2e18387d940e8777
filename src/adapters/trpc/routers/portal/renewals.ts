import { forecastRenewals, getRenewalSettings } from "@/features/renewals";
import { portalProcedure, router } from "../../init";

export const portalRenewalsRouter = router({
  forecast: portalProcedure.query(({ ctx }) => forecastRenewals(ctx, {})),
  settings: portalProcedure.query(({ ctx }) => getRenewalSettings(ctx, {})),
});
