import type { IncomingMessage } from "node:http";

/** Carries the caller's address from our server to Next and to the API; never taken from outside. */
export const CLIENT_ADDRESS_HEADER = "x-tierline-client-address";

/**
 * Replaces whatever the caller said under our header by its address.
 *
 * @param trustedHops how many proxies of ours stand before this server: each has appended the
 *   address it saw to X-Forwarded-For, so that many entries from the right are to be believed
 */
export function stampClientAddress(request: IncomingMessage, trustedHops: number): void {
  const address = clientAddress(request, trustedHops);
  const kept: string[] = [];
  // The API reads the raw headers, Next the parsed ones.
  for (let i = 0; i + 1 < request.rawHeaders.length; i += 2) {
    const name = request.rawHeaders[i] ?? "";
    if (name.toLowerCase() !== CLIENT_ADDRESS_HEADER) kept.push(name, request.rawHeaders[i + 1] ?? "");
  }
  kept.push(CLIENT_ADDRESS_HEADER, address);
  request.rawHeaders = kept;
  request.headers[CLIENT_ADDRESS_HEADER] = address;
}

/** The caller's address: the socket's, or the entry that the outermost trusted proxy appended. */
export function clientAddress(request: IncomingMessage, trustedHops: number): string {
  const socketAddress = plain(request.socket.remoteAddress ?? "");
  const forwarded = request.headers["x-forwarded-for"];
  const entries = String(forwarded ?? "")
    .split(",")
    .map((entry) => plain(entry.trim()))
    .filter(Boolean);
  const chain = [...entries, socketAddress];
  return chain[Math.max(0, chain.length - 1 - trustedHops)] ?? socketAddress;
}

/** An IPv4 address that arrived on an IPv6 socket, as IPv4. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");
}

/** The host that the caller asked for: behind proxies of ours, what the outermost one was asked for. */
export function askedHost(request: IncomingMessage, trustedHops: number): string {
  const forwarded = trustedHops > 0 ? request.headers["x-forwarded-host"] : undefined;
  const first = String(forwarded ?? "")
    .split(",")[0]
    ?.trim();
  return first || (request.headers.host ?? "");
}
