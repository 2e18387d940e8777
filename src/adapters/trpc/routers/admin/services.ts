import {
  getChangeCatalog,
  getService,
  getServiceOptions,
  listServices,
  listServicesInput,
  previewChange,
  previewChangeInput,
  previewRenewal,
  serviceIdInput,
} from "@/features/services";
import { adminProcedure, router } from "../../init";
import { orNone } from "../../or-none";

export const adminServicesRouter = router({
  list: adminProcedure.input(listServicesInput).query(({ ctx, input }) => listServices(ctx, input)),
  get: adminProcedure.input(serviceIdInput).query(({ ctx, input }) => getService(ctx, input)),
  options: adminProcedure.input(serviceIdInput).query(({ ctx, input }) => getServiceOptions(ctx, input)),
  changeCatalogue: adminProcedure
    .input(serviceIdInput)
    .query(({ ctx, input }) => getChangeCatalog(ctx, input)),
  previewRenewal: adminProcedure
    .input(serviceIdInput)
    .query(({ ctx, input }) => orNone(previewRenewal(ctx, input))),
  /** What a change would cost; a query, since nothing is kept. */
  previewChange: adminProcedure
    .input(previewChangeInput)
    .query(({ ctx, input }) => previewChange(ctx, input)),
});
