export { RANKING_PERIODS, type RankingPeriod } from "./domain/period";
export type {
  CustomerDto,
  CustomerFiguresDto,
  CustomerImportDto,
  CustomerNoteDto,
  CustomerProblemDto,
  CustomerRankingDto,
  CustomerRowDto,
  MergePreviewDto,
  RankedCustomerDto,
  ReviewedCustomerDto,
  ServiceCountsDto,
} from "./dto";
export * from "./schemas";
export { browseCustomers, fitsCustomerList, getCustomerFigures } from "./service/browse-customers";
export { createCustomer, type Keep } from "./service/create-customer";
export { customerLinkPath, customerLinkToken, hashLinkToken } from "./service/customer-link-token";
export {
  addCustomerNote,
  deleteCustomerNote,
  editCustomerNote,
  listCustomerNotes,
} from "./service/customer-notes";
export { importCustomers } from "./service/import-customers";
export { getCustomer, listCustomers, reviewCustomers } from "./service/list-customers";
export { listPlainCustomers, READ_CUSTOMERS } from "./service/list-plain-customers";
export { mergeCustomers, previewMerge } from "./service/merge-customers";
export { exportRanking, rankCustomers } from "./service/rank-customers";
export { archiveCustomer, restoreCustomer, updateCustomer } from "./service/update-customer";
