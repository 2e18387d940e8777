/** Where the API is, below APP_URL. */
export const API_BASE = "/api/v1";
