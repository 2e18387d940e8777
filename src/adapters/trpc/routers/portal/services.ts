import { getService, listServices, listServicesInput, serviceIdInput } from "@/features/services";
import { portalProcedure, router } from "../../init";

export const portalServicesRouter = router({
  list: portalProcedure.input(listServicesInput).query(({ ctx, input }) => listServices(ctx, input)),
  get: portalProcedure.input(serviceIdInput).query(({ ctx, input }) => getService(ctx, input)),
});
