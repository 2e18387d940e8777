export type {
  BillingFiguresDto,
  ClientDashboardDto,
  MonthlyAmountDto,
  NetworkDashboardDto,
  NetworkMonthDto,
  ResellerDashboardDto,
} from "./dto";
export { getClientDashboard } from "./service/get-client-dashboard";
export { getNetworkDashboard } from "./service/get-network-dashboard";
export { getResellerDashboard } from "./service/get-reseller-dashboard";
