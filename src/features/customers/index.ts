export type { CustomerDto, CustomerRowDto, ReviewedCustomerDto } from "./dto";
export * from "./schemas";
export { createCustomer, type Keep } from "./service/create-customer";
export { customerLinkPath, customerLinkToken, hashLinkToken } from "./service/customer-link-token";
export { getCustomer, listCustomers, reviewCustomers } from "./service/list-customers";
export { archiveCustomer, updateCustomer } from "./service/update-customer";
