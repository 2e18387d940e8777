// Plain data, so that our server and next.config.mjs say the same.

/** What a browser is told with every answer, whoever makes it (ASVS 5.0, 3.4). */
export const BASE_HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy":
    "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), serial=(), usb=()",
};

/** For what is no page: whoever opens it as one, nothing in it runs, loads or is framed. Pages say their own (proxy.ts). */
export const NO_PAGE_POLICY =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const YEAR_SECONDS = 31_536_000;

/**
 * What an installation at `appUrl` says with every answer, by the host that it was asked for at. Where it runs on HTTPS
 * browsers are to come back by HTTPS alone for a year, below its own name too; under a reseller's name that is not ours to
 * say of what else is below it.
 */
export function securityHeaders(appUrl) {
  const { protocol, host: own } = new URL(appUrl);
  const headersWith = (below) =>
    Object.entries({
      ...BASE_HEADERS,
      "Content-Security-Policy": NO_PAGE_POLICY,
      ...(protocol === "https:" && { "Strict-Transport-Security": `max-age=${YEAR_SECONDS}${below}` }),
    });
  const [underOwnName, underAnother] = [headersWith("; includeSubDomains"), headersWith("")];
  return (host) => (host === own ? underOwnName : underAnother);
}
