export type { Selection } from "./domain/choose-options";
export { type PricedItem, type PriceLine, resolveItem } from "./domain/resolve-item";
export type { PriceRule, PriceTerms } from "./domain/terms";
export type {
  CyclePriceDto,
  PriceDto,
  PricedCatalogDto,
  PricedOptionDto,
  PricedOptionGroupDto,
  PricedProductDto,
} from "./dto";
export * from "./schemas";
export { getPricedCatalog, getPricedProduct } from "./service/get-priced-catalog";
export { loadPricingBasis, type PricingBasis } from "./service/pricing-basis";
