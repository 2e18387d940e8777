/**
 * Whether a request that changes something comes from one of our own pages (reliability.md, T6).
 * A browser sends Origin with every POST: a request without it is refused, which Next itself would let through.
 */
export function isSameOrigin(headers: Pick<Headers, "get">, appUrl: string): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const origin = headers.get("origin");
  if (origin === null || !URL.canParse(origin)) return false;
  const { host, origin: normal } = new URL(origin);
  // A page under another name of this server is ours too: a foreign page cannot choose the Host of a request.
  return normal === new URL(appUrl).origin || host === headers.get("host");
}
