import { getResaleList, getResaleTerms, getServiceMargins, resaleTermsInput } from "@/features/resale";
import { portalProcedure, router } from "../../init";

/** The reseller's own retail list and what it leaves (R22). */
export const portalResaleRouter = router({
  list: portalProcedure.query(({ ctx }) => getResaleList(ctx)),
  terms: portalProcedure.input(resaleTermsInput).query(({ ctx, input }) => getResaleTerms(ctx, input)),
  margins: portalProcedure.query(({ ctx }) => getServiceMargins(ctx)),
});
