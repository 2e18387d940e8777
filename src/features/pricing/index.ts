export type { Selection } from "./domain/choose-options";
export { type PriceTrace, ruleColumns } from "./domain/price-trace";
export { type PricedItem, type PriceLine, resolveItem } from "./domain/resolve-item";
export type { PriceCap, ResolvedPrice } from "./domain/resolve-price";
export { NO_RULES, type PriceRules } from "./domain/rules";
export { PRICE_RULES, type PriceRule, type PriceTerms, termsAt, type WholesaleTerms } from "./domain/terms";
export { isVisibleTo } from "./domain/visible";
export {
  type DatedRates,
  type RateSource,
  type ResellerRates,
  type WholesaleRate,
  wholesaleRate,
} from "./domain/wholesale-rate";
export type {
  CyclePriceDto,
  PriceDto,
  PricedCatalogDto,
  PricedOptionDto,
  PricedOptionGroupDto,
  PricedProductDto,
} from "./dto";
export * from "./schemas";
export { getPricedCatalog, getPricedProduct, pricedCatalogOf } from "./service/get-priced-catalog";
export { loadPricingBasis, type PricingBasis, resellerBasis } from "./service/pricing-basis";
