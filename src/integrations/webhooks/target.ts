import { isIP } from "node:net";
import { isPublicAddress } from "./public-address";

/** Where a webhook goes: a URL that has passed `parseTarget`. */
export type Target = { url: URL; hostname: string; port: number; isLocal: boolean };

export type TargetFault = "malformed" | "scheme" | "credentials" | "host" | "port" | "too_long";

const MAX_LENGTH = 2_048;
const HTTPS_PORT = 443;
/** Below it live the well-known services, which were never meant to be told anything by us. */
const FIRST_FREE_PORT = 1_024;

/** Names that never lead to somebody on the internet (RFC 6761, RFC 6762, RFC 8375 and what networks use within). */
const INNER_NAME = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|home\.arpa|localdomain)$/;

/**
 * What of a URL can be told without asking anybody: https, no user in it, a name of the internet or a public address,
 * port 443 or one from 1024 on. What a name leads to is checked when it is used.
 *
 * @param allowLocal also http to 127.0.0.1, for tests and development
 */
export function parseTarget(text: string, allowLocal: boolean): Target | TargetFault {
  if (text.length > MAX_LENGTH) return "too_long";
  // What a URL parser would quietly drop or turn round is refused rather than understood.
  if (/[\s\p{Cc}\\]/u.test(text) || !URL.canParse(text)) return "malformed";
  const [, scheme, authority] = /^(https?):\/\/([^/?#]+)/i.exec(text) ?? [];
  if (!scheme || !authority) return "scheme";
  if (authority.includes("@")) return "credentials";
  const url = new URL(text);
  const hostname = url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  const isLocal = allowLocal && hostname === "127.0.0.1";
  if (url.protocol !== "https:" && !isLocal) return "scheme";
  if (!isLocal && !isInternetHost(hostname)) return "host";
  const port = url.port === "" ? (url.protocol === "https:" ? HTTPS_PORT : 80) : Number(url.port);
  if (!isLocal && port !== HTTPS_PORT && port < FIRST_FREE_PORT) return "port";
  return { url, hostname, port, isLocal };
}

function isInternetHost(hostname: string): boolean {
  if (isIP(hostname)) return isPublicAddress(hostname);
  return hostname.includes(".") && !INNER_NAME.test(hostname) && !hostname.endsWith(".");
}
