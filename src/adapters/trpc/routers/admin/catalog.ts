import {
  checkImport,
  checkImportInput,
  getOptionGroup,
  getProduct,
  getProductSettings,
  listCatalog,
  listCatalogInput,
  listCategories,
  listCurrencies,
  listOptionGroups,
  listPriceCurrencies,
  listProducts,
  listProductsInput,
  optionGroupIdInput,
  pageCatalog,
  pageCatalogInput,
  productIdInput,
} from "@/features/catalog";
import { adminProcedure, router } from "../../init";

export const adminCatalogRouter = router({
  sections: adminProcedure.input(listCatalogInput).query(({ ctx, input }) => listCatalog(ctx, input)),
  page: adminProcedure.input(pageCatalogInput).query(({ ctx, input }) => pageCatalog(ctx, input)),
  list: adminProcedure.input(listProductsInput).query(({ ctx, input }) => listProducts(ctx, input)),
  get: adminProcedure.input(productIdInput).query(({ ctx, input }) => getProduct(ctx, input)),
  settings: adminProcedure.input(productIdInput).query(({ ctx, input }) => getProductSettings(ctx, input)),
  groups: adminProcedure.query(({ ctx }) => listOptionGroups(ctx)),
  group: adminProcedure.input(optionGroupIdInput).query(({ ctx, input }) => getOptionGroup(ctx, input)),
  categories: adminProcedure.query(({ ctx }) => listCategories(ctx)),
  currencies: adminProcedure.query(({ ctx }) => listCurrencies(ctx)),
  priceCurrencies: adminProcedure.query(({ ctx }) => listPriceCurrencies(ctx)),
  // Reads alone; a mutation because a price list is too long for an address.
  checkImport: adminProcedure.input(checkImportInput).mutation(({ ctx, input }) => checkImport(ctx, input)),
});
