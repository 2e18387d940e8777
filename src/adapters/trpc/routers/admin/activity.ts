import { listActivity, listActivityInput } from "@/features/activity";
import { adminProcedure, router } from "../../init";

export const adminActivityRouter = router({
  list: adminProcedure.input(listActivityInput).query(({ ctx, input }) => listActivity(ctx, input)),
});
