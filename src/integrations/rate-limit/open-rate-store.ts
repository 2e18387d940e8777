import { env } from "@/env";
import { postgresStore } from "./postgres-store";
import type { RateStore } from "./rate-store";
import { redisStore } from "./redis-store";
import { upstashStore } from "./upstash-store";

/** The installation's store by its settings; null where each process counts for itself. */
export function openRateStore(): RateStore | null {
  const { RATE_LIMIT_STORE, REDIS_URL, UPSTASH_REDIS_REST_URL, UPSTASH_REDIS_REST_TOKEN } = env;
  if (RATE_LIMIT_STORE === "postgres") return postgresStore(env.DATABASE_APP_URL);
  if (RATE_LIMIT_STORE === "redis" && REDIS_URL) return redisStore(REDIS_URL);
  if (RATE_LIMIT_STORE === "upstash" && UPSTASH_REDIS_REST_URL && UPSTASH_REDIS_REST_TOKEN)
    return upstashStore(UPSTASH_REDIS_REST_URL, UPSTASH_REDIS_REST_TOKEN);
  return null;
}
