import { BlockList, isIPv4, isIPv6 } from "node:net";

/** What of IPv4 is not the public internet (IANA's registry of special purposes), as `network/prefix`. */
const NOT_PUBLIC_V4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.31.196.0/24",
  "192.52.193.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "192.175.48.0/24",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  // Multicast, and all that is reserved, the broadcast address with it.
  "224.0.0.0/4",
  "240.0.0.0/4",
];

/** The one part of IPv6 that is global unicast: loopback, mapped IPv4, NAT64, ULA, link-local, multicast lie outside. */
const GLOBAL_V6 = "2000::/3";

/** What of that part is not public or leads to IPv4: protocol assignments with Teredo, documentation, 6to4. */
const NOT_PUBLIC_V6 = ["2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20"];

const blocked = listOf([...NOT_PUBLIC_V4, ...NOT_PUBLIC_V6]);
const globalV6 = listOf([GLOBAL_V6]);

function listOf(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = "", prefix] = range.split("/");
    list.addSubnet(network, Number(prefix), isIPv4(network) ? "ipv4" : "ipv6");
  }
  return list;
}

/** Whether an address, in its text form, is one of the public internet. Anything else than an address is not. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !blocked.check(address, "ipv4");
  // An address with a zone is one of this machine's links.
  if (!isIPv6(address) || address.includes("%")) return false;
  return globalV6.check(address, "ipv6") && !blocked.check(address, "ipv6");
}
