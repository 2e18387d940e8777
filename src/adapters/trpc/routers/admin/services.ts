import {
  getService,
  getServiceOptions,
  listServices,
  listServicesInput,
  serviceIdInput,
} from "@/features/services";
import { adminProcedure, router } from "../../init";

export const adminServicesRouter = router({
  list: adminProcedure.input(listServicesInput).query(({ ctx, input }) => listServices(ctx, input)),
  get: adminProcedure.input(serviceIdInput).query(({ ctx, input }) => getService(ctx, input)),
  options: adminProcedure.input(serviceIdInput).query(({ ctx, input }) => getServiceOptions(ctx, input)),
});
