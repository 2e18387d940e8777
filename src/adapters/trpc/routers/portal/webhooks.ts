import {
  deliveryIdInput,
  endpointIdInput,
  getDelivery,
  getEndpoint,
  listDeliveries,
  listDeliveriesInput,
  listEndpoints,
  listEndpointsInput,
} from "@/features/webhooks";
import { portalProcedure, router } from "../../init";

export const portalWebhooksRouter = router({
  list: portalProcedure
    .input(listEndpointsInput.omit({ reseller: true }))
    .query(({ ctx, input }) => listEndpoints(ctx, input)),
  get: portalProcedure.input(endpointIdInput).query(({ ctx, input }) => getEndpoint(ctx, input)),
  deliveries: portalProcedure
    .input(listDeliveriesInput)
    .query(({ ctx, input }) => listDeliveries(ctx, input)),
  delivery: portalProcedure.input(deliveryIdInput).query(({ ctx, input }) => getDelivery(ctx, input)),
});
