export type {
  BelowCostDto,
  CustomerMarginDto,
  ResaleListDto,
  ResaleRowDto,
  ResaleRuleDto,
  ResaleScope,
  ServiceMarginsDto,
} from "./dto";
export * from "./schemas";
export { type ExportedCustomer, exportCustomers } from "./service/export-customers";
export { exportResaleList } from "./service/export-resale";
export { getResaleList, getResaleTerms } from "./service/get-resale-list";
export { getCustomerMargins, getServiceMargins } from "./service/get-service-margins";
export { type ListedPrice, listOwnPrices } from "./service/list-own-prices";
export { removeResalePrice, removeResaleRule, setResalePrice, setResaleRule } from "./service/set-resale";
