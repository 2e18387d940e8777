import { Redis } from "ioredis";
import type { RateStore } from "./rate-store";
import { scriptRunner } from "./script-runner";

/** Longest wait for one answer of Redis, in milliseconds: a limiter must not be what a request waits for. */
const TIMEOUT_MS = 250;

/** Any Redis: a connection that fails at once while Redis is away, and comes back by itself. */
export function redisStore(url: string): RateStore {
  const client = new Redis(url, {
    commandTimeout: TIMEOUT_MS,
    connectTimeout: 2_000,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    retryStrategy: (attempt) => Math.min(attempt * 100, 2_000),
  });
  // Whoever asks in vain says so; without a listener the error would end the process.
  client.on("error", () => {});
  const ready = new Promise<void>((resolve) => {
    client.once("ready", resolve);
    setTimeout(resolve, 2_000).unref();
  });
  const runner = scriptRunner(client);
  // The first question of a process waits for the connection; later ones fail while there is none.
  return {
    kind: "redis",
    scripts: {
      eval: async (...call) => ready.then(() => runner.eval(...call)),
      evalsha: async (...call) => ready.then(() => runner.evalsha(...call)),
    },
    ping: () => ready.then(() => client.ping()),
    close: async () => client.disconnect(),
  };
}
