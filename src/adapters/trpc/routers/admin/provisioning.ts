import { countActionsToDo, listActions, listActionsInput } from "@/features/services";
import { adminProcedure, router } from "../../init";

export const adminProvisioningRouter = router({
  list: adminProcedure.input(listActionsInput).query(({ ctx, input }) => listActions(ctx, input)),
  countToDo: adminProcedure.query(({ ctx }) => countActionsToDo(ctx)),
});
