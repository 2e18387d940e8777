export type {
  BillingFiguresDto,
  ClientDashboardDto,
  CustomerInvoiceDto,
  MonthlyAmountDto,
  NetworkDashboardDto,
  NetworkMonthDto,
  ResellerDashboardDto,
  TimelineEntryDto,
} from "./dto";
export * from "./schemas";
export { listCustomerInvoices } from "./service/customer-invoices";
export { listCustomerTimeline } from "./service/customer-timeline";
export { getClientDashboard } from "./service/get-client-dashboard";
export { getNetworkDashboard } from "./service/get-network-dashboard";
export { getResellerDashboard } from "./service/get-reseller-dashboard";
