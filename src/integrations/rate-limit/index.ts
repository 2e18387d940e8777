export { addressGroup } from "./address-group";
export { type ApiRate, type ApiRatePolicy, checkApiRate } from "./api-rate";
export { openRateLimits, rateLimitStanding } from "./ask-store";
export { type AttemptKind, forgiveAttempt, limitAttempts } from "./attempts";
