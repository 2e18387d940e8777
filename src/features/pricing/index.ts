export type { Selection } from "./domain/choose-options";
export { type PriceTrace, readTrace, ruleColumns } from "./domain/price-trace";
export { type Hold, type Renewal, type RenewingService, resolveRenewal } from "./domain/renewal";
export { type PriceStage, type RenewalStep, renewalSteps, stepAt } from "./domain/renewal-steps";
export { type RenewalShare, sumRenewals } from "./domain/renewal-sums";
export { assertOnSale, type PricedItem, type PriceLine, resolveItem } from "./domain/resolve-item";
export type { PriceCap, ResolvedPrice } from "./domain/resolve-price";
export { RULE_FIELDS, RULE_KINDS, type RuleKind } from "./domain/rule-fields";
export { inForce, NO_RULES, type PriceRules, type RateRule, type Validity } from "./domain/rules";
export { PRICE_RULES, type PriceRule, type PriceTerms, termsAt, type WholesaleTerms } from "./domain/terms";
export { isVisibleTo } from "./domain/visible";
export type { DatedRates, RateSource, ResellerRates, WholesaleRate } from "./domain/wholesale-rate";
export type {
  AnnouncedPriceDto,
  AnnouncedPricesDto,
  ComingPriceDto,
  ComingPricesDto,
  CyclePriceDto,
  PriceChangeDto,
  PriceChangePreviewDto,
  PriceDto,
  PricedCatalogDto,
  PricedOptionDto,
  PricedOptionGroupDto,
  PricedProductDto,
  PriceRuleDto,
  PriceRuleKindDto,
  PriceRuleResultDto,
  PricesTakenBackDto,
  RenewalChangeDto,
  RenewalPreviewDto,
  RuleTargetsDto,
} from "./dto";
export * from "./schemas";
export { applyDueChanges } from "./service/apply-due-changes";
export { applyPriceChanges } from "./service/apply-price-changes";
export { changePrices } from "./service/change-prices";
export { compareRenewals } from "./service/compare-renewals";
export {
  type RateBook,
  type RateRow,
  rateBookAt,
  rateBookOf,
  rateInForce,
  readRateBook,
} from "./service/dated-rates";
export { exportPriceChange } from "./service/export-price-change";
export { exportRule } from "./service/export-rule";
export { getPricedCatalog, getPricedProduct, pricedCatalogOf } from "./service/get-priced-catalog";
export { changeRule, endRule, layDownRule } from "./service/lay-down-rule";
export { listAnnouncedPrices } from "./service/list-announced-prices";
export { listComingPrices } from "./service/list-coming-prices";
export { listRuleTargets } from "./service/list-rule-targets";
export { listRules } from "./service/list-rules";
export { previewPriceChange } from "./service/preview-price-change";
export { previewRule } from "./service/preview-rule";
export { type PriceStages, readPriceStages, stagesOf } from "./service/price-stages";
export { readPriceWorld, type Standing } from "./service/price-world";
export { type KnownBasis, loadPricingBasis, type PricingBasis, resellerBasis } from "./service/pricing-basis";
export { readServiceGroups } from "./service/running-services";
export { takeBackPrices } from "./service/take-back-prices";
