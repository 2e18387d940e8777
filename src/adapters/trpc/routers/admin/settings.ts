import { billingSettings, getSettings, updateSettings } from "@/features/settings";
import { adminProcedure, router } from "../../init";

export const adminSettingsRouter = router({
  get: adminProcedure.query(({ ctx }) => getSettings(ctx)),
  saveTax: adminProcedure
    .input(billingSettings.pick({ dueDays: true, tax: true }))
    .mutation(({ ctx, input }) => updateSettings(ctx, "billing", input)),
});
