import { getPricedCatalog, getPricedProduct, pricedProductInput } from "@/features/pricing";
import { portalProcedure, router } from "../../init";

/** The catalogue at the asker's own prices (R19, R26). */
export const portalCatalogueRouter = router({
  list: portalProcedure.query(({ ctx }) => getPricedCatalog(ctx)),
  product: portalProcedure.input(pricedProductInput).query(({ ctx, input }) => getPricedProduct(ctx, input)),
});
