import {
  getOrder,
  listOrders,
  listOrdersInput,
  orderIdInput,
  quoteOrder,
  quoteOrderInput,
} from "@/features/orders";
import { portalProcedure, router } from "../../init";

export const portalOrdersRouter = router({
  list: portalProcedure.input(listOrdersInput).query(({ ctx, input }) => listOrders(ctx, input)),
  get: portalProcedure.input(orderIdInput).query(({ ctx, input }) => getOrder(ctx, input)),
  /** The price of an order that does not exist yet; a query, since nothing is kept. */
  quote: portalProcedure.input(quoteOrderInput).query(({ ctx, input }) => quoteOrder(ctx, input)),
});
