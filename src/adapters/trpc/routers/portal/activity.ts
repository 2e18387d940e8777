import { listActivity, listActivityInput } from "@/features/activity";
import { portalProcedure, router } from "../../init";

export const portalActivityRouter = router({
  list: portalProcedure.input(listActivityInput).query(({ ctx, input }) => listActivity(ctx, input)),
});
