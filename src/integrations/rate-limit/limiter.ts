import { type Algorithm, Ratelimit, type RatelimitConfig } from "@upstash/ratelimit";
import { BoundedMap } from "./bounded-map";
import { memorySlidingWindow } from "./memory-sliding-window";
import { type Bucket, memoryTokenBucket } from "./memory-token-bucket";
import { postgresAlgorithm } from "./postgres-algorithm";
import type { RateStore } from "./rate-store";

/** The two ways of counting, over any store. Times in milliseconds. */
export type Counting =
  | { kind: "sliding-window"; tokens: number; windowMs: number }
  | { kind: "token-bucket"; refill: number; intervalMs: number; capacity: number };

/** Names that one limiter remembers in memory at a time. */
export const MAX_KEYS = 100_000;

/**
 * A limiter in a store that processes share, or in this process when `store` is null.
 * Limiters of one name share their counts in a store, and in memory those that are given the same `buckets`.
 * Without the library's time-out, which lets everybody through, and its cache, which grows without bound.
 */
export function createLimiter(
  name: string,
  counting: Counting,
  store: RateStore | null,
  buckets = new BoundedMap<Bucket>(MAX_KEYS),
): Ratelimit {
  const scripts = store && store.kind !== "postgres" ? store.scripts : {};
  return new Ratelimit({
    prefix: `tierline:${name}`,
    limiter: store ? sharedAlgorithm(counting, store) : memoryAlgorithm(counting, buckets),
    // The library asks for its own client, of which it uses two calls; in memory and PostgreSQL it uses none.
    redis: scripts as RatelimitConfig["redis"],
    timeout: 0,
    ephemeralCache: false,
    enableTelemetry: false,
  });
}

function sharedAlgorithm(counting: Counting, store: RateStore): RatelimitConfig["limiter"] {
  if (counting.kind === "sliding-window") {
    const { tokens, windowMs } = counting;
    if (store.kind !== "postgres") return Ratelimit.slidingWindow(tokens, `${windowMs} ms`);
    const measure = { tokens, window_ms: windowMs };
    return postgresAlgorithm(store, { name: "count_rate_windows", limit: tokens, measure });
  }
  const { refill, intervalMs, capacity } = counting;
  if (store.kind !== "postgres") return Ratelimit.tokenBucket(refill, `${intervalMs} ms`, capacity);
  const measure = { refill, interval_ms: intervalMs, capacity };
  return postgresAlgorithm(store, { name: "take_rate_tokens", limit: capacity, measure });
}

function memoryAlgorithm(counting: Counting, buckets: BoundedMap<Bucket>): Algorithm<unknown> {
  return counting.kind === "sliding-window"
    ? memorySlidingWindow(counting.tokens, counting.windowMs, MAX_KEYS)
    : memoryTokenBucket(counting.refill, counting.intervalMs, counting.capacity, buckets);
}
