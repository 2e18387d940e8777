export const BASE_HEADERS: Readonly<Record<string, string>>;
export const NO_PAGE_POLICY: string;
/** What an installation at `appUrl` says with every answer, by the host that it was asked for at. */
export function securityHeaders(appUrl: string): (host: string) => readonly (readonly [string, string])[];
