import { listServices, listServicesInput } from "@/features/services";
import { adminProcedure, router } from "../../init";

export const adminServicesRouter = router({
  list: adminProcedure.input(listServicesInput).query(({ ctx, input }) => listServices(ctx, input)),
});
