export const BASE_HEADERS: Readonly<Record<string, string>>;
export const NO_PAGE_POLICY: string;
/** The headers of an answer of an installation at `appUrl` that was asked for at `host`. */
export function securityHeaders(appUrl: string, host: string): Record<string, string>;
