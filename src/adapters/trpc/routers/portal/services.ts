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
import { portalProcedure, router } from "../../init";
import { orNone } from "../../or-none";

export const portalServicesRouter = router({
  list: portalProcedure.input(listServicesInput).query(({ ctx, input }) => listServices(ctx, input)),
  get: portalProcedure.input(serviceIdInput).query(({ ctx, input }) => getService(ctx, input)),
  options: portalProcedure.input(serviceIdInput).query(({ ctx, input }) => getServiceOptions(ctx, input)),
  changeCatalogue: portalProcedure
    .input(serviceIdInput)
    .query(({ ctx, input }) => getChangeCatalog(ctx, input)),
  previewRenewal: portalProcedure
    .input(serviceIdInput)
    .query(({ ctx, input }) => orNone(previewRenewal(ctx, input))),
  /** What a change would cost; a query, since nothing is kept. */
  previewChange: portalProcedure
    .input(previewChangeInput)
    .query(({ ctx, input }) => previewChange(ctx, input)),
});
