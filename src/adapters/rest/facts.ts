/** Where the API is, below APP_URL. */
export const API_BASE = "/api/v1";

/** api.md, "Rate limits": a token bucket for each key. */
export const KEY_RATE = { limit: 600, windowSeconds: 60, burst: 60 };
