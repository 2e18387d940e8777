import { BlockList, isIPv4, isIPv6, SocketAddress } from "node:net";

/** api.md, "Keys": as many addresses and networks as a key can name. */
export const MAX_ALLOWED = 20;

type Family = "ipv4" | "ipv6";
type Network = { address: string; family: Family; bits: number };

const SIZE = { ipv4: 32, ipv6: 128 } as const;
/** IPv4 as IPv6 writes it: a socket that takes both says `::ffff:192.0.2.7`. */
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/;
const MAPPED_BITS = 96;

/**
 * An address or a network in its one shortest form: `192.0.2.7`, `2001:db8::/32`; null for what is neither.
 * IPv4 in IPv6's form becomes IPv4.
 */
export function parseAllowed(text: string): string | null {
  const network = parseNetwork(text);
  if (!network) return null;
  const { address, family, bits } = network;
  return bits === SIZE[family] ? address : `${address}/${bits}`;
}

/** Whether a key with this list may be used from an address; an empty list lets all in, an unknown address is none. */
export function isAllowed(list: readonly string[], address: string | null): boolean {
  if (list.length === 0) return true;
  const from = address === null ? null : parseAddress(address.replace(/%.*$/, ""));
  if (!from) return false;
  const allowed = new BlockList();
  for (const entry of list) {
    const network = parseNetwork(entry);
    // By itself it would find IPv4 in `::/0`.
    if (network?.family === from.family) allowed.addSubnet(network.address, network.bits, network.family);
  }
  return allowed.check(from.address, from.family);
}

function parseNetwork(text: string): Network | null {
  const [host = "", length, ...rest] = text.split("/");
  const parsed = parseAddress(host);
  if (!parsed || rest.length > 0) return null;
  if (length === undefined) return { ...parsed, bits: SIZE[parsed.family] };
  if (!/^(0|[1-9]\d{0,2})$/.test(length)) return null;
  const wasMapped = parsed.family === "ipv4" && isIPv6(host);
  const bits = Number(length) - (wasMapped ? MAPPED_BITS : 0);
  return bits >= 0 && bits <= SIZE[parsed.family] ? { ...parsed, bits } : null;
}

function parseAddress(text: string): { address: string; family: Family } | null {
  if (isIPv4(text)) return { address: text, family: "ipv4" };
  if (!isIPv6(text) || text.includes("%")) return null;
  const { address } = new SocketAddress({ address: text, family: "ipv6" });
  const mapped = MAPPED.exec(address)?.[1];
  return mapped ? { address: mapped, family: "ipv4" } : { address, family: "ipv6" };
}
