import { lookup } from "node:dns/promises";
import { connect as connectPlain, isIP, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import type { Target } from "./target";

/** How the sender reaches the world; tests put their own in its place. */
export type Network = {
  /** All addresses of a name. */
  resolve: (hostname: string) => Promise<string[]>;
  /** Connects to an address, never to a name; over TLS the certificate has to be the name's. */
  dial: (address: string, target: Target) => Socket;
};

export const internet: Network = {
  resolve: async (hostname) => {
    const found = await lookup(hostname, { all: true, order: "ipv4first" });
    return found.map(({ address }) => address);
  },
  dial: (address, { url, hostname, port }) =>
    url.protocol === "http:"
      ? connectPlain({ host: address, port })
      : connectTls({
          host: address,
          port,
          ALPNProtocols: ["http/1.1"],
          // A certificate is checked against the name, or against the address where the URL has one.
          ...(isIP(hostname) ? {} : { servername: hostname }),
        }),
};
