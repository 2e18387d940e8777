import { countCartItems, getCart } from "@/features/orders";
import { portalProcedure, router } from "../../init";

export const portalCartRouter = router({
  get: portalProcedure.query(({ ctx }) => getCart(ctx)),
  count: portalProcedure.query(({ ctx }) => countCartItems(ctx)),
});
