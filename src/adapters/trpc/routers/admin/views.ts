import { listViews, listViewsInput } from "@/features/views";
import { adminProcedure, router } from "../../init";

export const adminViewsRouter = router({
  list: adminProcedure.input(listViewsInput).query(({ ctx, input }) => listViews(ctx, input)),
});
