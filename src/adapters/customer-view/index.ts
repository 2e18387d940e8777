export { handleCustomerView } from "./handle-customer-view";
export { isWhiteLabelHost } from "./white-label-host";
