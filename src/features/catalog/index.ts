export type {
  Catalog,
  CatalogCategory,
  CatalogOption,
  CatalogOptionGroup,
  CatalogProduct,
  Price,
  PriceFx,
  PriceTable,
} from "./domain/catalog";
export { CSV_COLUMNS } from "./domain/file/csv-columns";
export { catalogFileSchema } from "./domain/file/file-schema";
export {
  type ColumnMapping,
  DEFAULT_MAPPING,
  IMPORT_FIELDS,
  type ImportField,
  parseMapping,
} from "./domain/import-mapping";
export {
  MAX_PRICE_MINOR,
  OPTION_KINDS,
  type OptionKind,
  VISIBILITIES,
  type Visibility,
} from "./domain/limits";
export { toSlug } from "./domain/slug";
export type * from "./dto";
export * from "./edit-schemas";
export {
  type CheckImportInput,
  checkImportInput,
  type ExportCatalogInput,
  exportCatalogInput,
  type ImportCatalogInput,
  type ImportPlansInput,
  importCatalogInput,
  importPlansInput,
  importRatesInput,
  type ListCatalogInput,
  type ListProductsInput,
  listCatalogInput,
  listPastRatesInput,
  listProductsInput,
  MAX_CSV_BYTES,
  type PageCatalogInput,
  type ProductIdInput,
  pageCatalogInput,
  productIdInput,
  setRateInput,
} from "./schemas";
export { attachOptionGroup, detachOptionGroup } from "./service/attach-option-group";
export { checkImport } from "./service/check-import";
export { createCategory } from "./service/create-category";
export { createOptionGroup } from "./service/create-option-group";
export { createProduct } from "./service/create-product";
export { readCrossRates } from "./service/cross-rate";
export { deleteCategory } from "./service/delete-category";
export { createOption, renameOption, restoreOption, retireOption } from "./service/edit-option";
export { importExchangeRates, setExchangeRate } from "./service/exchange-rates";
export { exportCatalog } from "./service/export-catalog";
export { getCatalog, getCatalogAt } from "./service/get-catalog";
export { getProduct } from "./service/get-product";
export { getProductSettings } from "./service/get-product-settings";
export { applyCatalog, importCatalog } from "./service/import-catalog";
export { importPlans } from "./service/import-plans";
export { listCatalog } from "./service/list-catalog";
export { listCategories } from "./service/list-categories";
export { listCurrencies, listPriceCurrencies } from "./service/list-currencies";
export { listExchangeRates, listPastRates } from "./service/list-exchange-rates";
export { getOptionGroup, listOptionGroups } from "./service/list-option-groups";
export { listProducts } from "./service/list-products";
export { readProducts } from "./service/load-catalog";
export { pageCatalog } from "./service/page-catalog";
export { ratesOf } from "./service/rates-of";
export { readCsv } from "./service/read-csv";
export { reorderCatalog } from "./service/reorder-catalog";
export { setProductReach } from "./service/set-product-reach";
export { restoreProduct, retireProduct } from "./service/set-product-status";
export { updateCategory } from "./service/update-category";
export { updateOptionGroup } from "./service/update-option-group";
export { updateProduct } from "./service/update-product";
export { writeCatalogPrices } from "./service/write-prices";
