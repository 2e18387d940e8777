import { getSettings } from "@/features/settings";
import { adminProcedure, router } from "../../init";

export const adminSettingsRouter = router({
  get: adminProcedure.query(({ ctx }) => getSettings(ctx)),
});
