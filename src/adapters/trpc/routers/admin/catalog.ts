import {
  checkImport,
  checkImportInput,
  getProduct,
  listCategories,
  listCurrencies,
  listProducts,
  listProductsInput,
  productIdInput,
} from "@/features/catalog";
import { adminProcedure, router } from "../../init";

export const adminCatalogRouter = router({
  list: adminProcedure.input(listProductsInput).query(({ ctx, input }) => listProducts(ctx, input)),
  get: adminProcedure.input(productIdInput).query(({ ctx, input }) => getProduct(ctx, input)),
  categories: adminProcedure.query(({ ctx }) => listCategories(ctx)),
  currencies: adminProcedure.query(({ ctx }) => listCurrencies(ctx)),
  // Reads alone; a mutation because a price list is too long for an address.
  checkImport: adminProcedure.input(checkImportInput).mutation(({ ctx, input }) => checkImport(ctx, input)),
});
