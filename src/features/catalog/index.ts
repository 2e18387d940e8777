export type {
  Catalog,
  CatalogCategory,
  CatalogOption,
  CatalogOptionGroup,
  CatalogProduct,
  Price,
  PriceTable,
} from "./domain/catalog";
export {
  type ColumnMapping,
  DEFAULT_MAPPING,
  IMPORT_FIELDS,
  type ImportField,
  parseMapping,
} from "./domain/import-mapping";
export { toSlug } from "./domain/slug";
export type * from "./dto";
export {
  type CheckImportInput,
  checkImportInput,
  type ImportPlansInput,
  importPlansInput,
  type ListProductsInput,
  listProductsInput,
  MAX_CSV_BYTES,
  type ProductIdInput,
  productIdInput,
} from "./schemas";
export { checkImport } from "./service/check-import";
export { getCatalog, getCatalogAt } from "./service/get-catalog";
export { getProduct } from "./service/get-product";
export { importPlans } from "./service/import-plans";
export { listCategories } from "./service/list-categories";
export { listCurrencies } from "./service/list-currencies";
export { listProducts } from "./service/list-products";
export { readProducts } from "./service/load-catalog";
