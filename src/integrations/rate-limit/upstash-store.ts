import { Redis } from "@upstash/redis";
import type { RateStore } from "./rate-store";

/** Upstash's Redis over HTTPS: the library's scripts as they are. What fails is not tried again. */
export function upstashStore(url: string, token: string): RateStore {
  const client = new Redis({
    url,
    token,
    retry: false,
    enableTelemetry: false,
    responseEncoding: false,
    signal: () => AbortSignal.timeout(1_000),
  });
  return {
    kind: "upstash",
    scripts: {
      eval: (script, keys, args) => client.eval(script, keys, args),
      evalsha: (sha, keys, args) => client.evalsha(sha, keys, args),
    },
    ping: () => client.ping(),
    close: async () => {},
  };
}
