import { listViews, listViewsInput } from "@/features/views";
import { portalProcedure, router } from "../../init";

export const portalViewsRouter = router({
  list: portalProcedure.input(listViewsInput).query(({ ctx, input }) => listViews(ctx, input)),
});
