import { Redis } from "ioredis";
import { env } from "@/env";
import { log } from "@/log";
import { type ScriptRunner, scriptRunner } from "./script-runner";

/** Longest wait for one answer of Redis, in milliseconds: a limiter must not be what a request waits for. */
const TIMEOUT_MS = 250;

/** A connection that fails at once while Redis is away, and comes back by itself. */
function connect(url: string): ScriptRunner {
  const client = new Redis(url, {
    commandTimeout: TIMEOUT_MS,
    connectTimeout: 2_000,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    retryStrategy: (attempt) => Math.min(attempt * 100, 2_000),
  });
  let wasDown = false;
  client.on("error", (error: Error) => {
    if (!wasDown)
      log().error({ err: error }, "Redis does not answer: sign-in is closed, API limits count by process");
    wasDown = true;
  });
  client.on("ready", () => {
    if (wasDown) log().info("Redis answers again");
    wasDown = false;
  });
  const ready = new Promise<void>((resolve) => {
    client.once("ready", resolve);
    setTimeout(resolve, 2_000).unref();
  });
  const runner = scriptRunner(client);
  // The first question of a process waits for the connection; later ones fail while there is none.
  return {
    eval: async (...call) => ready.then(() => runner.eval(...call)),
    evalsha: async (...call) => ready.then(() => runner.evalsha(...call)),
  };
}

const shared = globalThis as { tierlineRateRedis?: ScriptRunner };

/** The installation's Redis; null where each process counts for itself. */
export function rateRedis(): ScriptRunner | null {
  if (!env.REDIS_URL) return null;
  shared.tierlineRateRedis ??= connect(env.REDIS_URL);
  return shared.tierlineRateRedis;
}
