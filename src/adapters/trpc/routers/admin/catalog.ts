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
  listExchangeRates,
  listOptionGroups,
  listPastRates,
  listPastRatesInput,
  listPriceCurrencies,
  listProducts,
  listProductsInput,
  optionGroupIdInput,
  pageCatalog,
  pageCatalogInput,
  productIdInput,
} from "@/features/catalog";
import { problemsIn } from "@/i18n/sentences";
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
  rates: adminProcedure.query(({ ctx }) => listExchangeRates(ctx)),
  pastRates: adminProcedure.input(listPastRatesInput).query(({ ctx, input }) => listPastRates(ctx, input)),
  priceCurrencies: adminProcedure.query(({ ctx }) => listPriceCurrencies(ctx)),
  // Reads alone; a mutation because a price list is too long for an address.
  checkImport: adminProcedure.input(checkImportInput).mutation(async ({ ctx, input }) => {
    const check = await checkImport(ctx, input);
    return check.report ? check : { ...check, problems: problemsIn(ctx.locale, check.problems) };
  }),
});
