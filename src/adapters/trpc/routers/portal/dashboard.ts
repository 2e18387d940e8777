import { getClientDashboard, getFirstSteps, getResellerDashboard } from "@/features/reports";
import { portalProcedure, router } from "../../init";

/** Counted at the moment of asking (R40 to R43). */
export const portalDashboardRouter = router({
  firstSteps: portalProcedure.query(({ ctx }) => getFirstSteps(ctx)),
  reseller: portalProcedure.query(({ ctx }) => getResellerDashboard(ctx)),
  client: portalProcedure.query(({ ctx }) => getClientDashboard(ctx)),
});
