export { addressGroup } from "./address-group";
export { type ApiRate, type ApiRatePolicy, checkApiRate } from "./api-rate";
export { type AttemptKind, forgiveAttempt, limitAttempts } from "./attempts";
