import {
  clientCatalogInput,
  getCatalogFor,
  getOrder,
  listOrders,
  listOrdersInput,
  orderIdInput,
} from "@/features/orders";
import { adminProcedure, router } from "../../init";

export const adminOrdersRouter = router({
  list: adminProcedure.input(listOrdersInput).query(({ ctx, input }) => listOrders(ctx, input)),
  catalogFor: adminProcedure.input(clientCatalogInput).query(({ ctx, input }) => getCatalogFor(ctx, input)),
  get: adminProcedure.input(orderIdInput).query(({ ctx, input }) => getOrder(ctx, input)),
});
