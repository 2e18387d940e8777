import { listAdmins } from "@/features/identity";
import { billingSettings, getSettings, updateSettings } from "@/features/settings";
import { adminProcedure, router } from "../../init";

export const adminSettingsRouter = router({
  get: adminProcedure.query(({ ctx }) => getSettings(ctx)),
  /** Who looks after the installation, and how they sign in. */
  admins: adminProcedure.query(({ ctx }) => listAdmins(ctx)),
  saveTax: adminProcedure
    .input(billingSettings.pick({ dueDays: true, tax: true }))
    .mutation(({ ctx, input }) => updateSettings(ctx, "billing", input)),
});
