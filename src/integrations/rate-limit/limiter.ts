import { type Algorithm, Ratelimit, type RatelimitConfig } from "@upstash/ratelimit";
import { BoundedMap } from "./bounded-map";
import { memorySlidingWindow } from "./memory-sliding-window";
import { type Bucket, memoryTokenBucket } from "./memory-token-bucket";
import type { ScriptRunner } from "./script-runner";

/** The two ways of counting, over any store. Times in milliseconds. */
export type Counting =
  | { kind: "sliding-window"; tokens: number; windowMs: number }
  | { kind: "token-bucket"; refill: number; intervalMs: number; capacity: number };

/** Names that one limiter remembers in memory at a time. */
export const MAX_KEYS = 100_000;

/**
 * A limiter in Redis, or in this process when `redis` is null.
 * Limiters of one name share their counts in Redis, and in memory those that are given the same `buckets`.
 * Without the library's time-out, which lets everybody through, and its cache, which grows without bound.
 */
export function createLimiter(
  name: string,
  counting: Counting,
  redis: ScriptRunner | null,
  buckets = new BoundedMap<Bucket>(MAX_KEYS),
): Ratelimit {
  return new Ratelimit({
    prefix: `tierline:${name}`,
    limiter: redis ? redisAlgorithm(counting) : memoryAlgorithm(counting, buckets),
    // The library asks for its own client, of which it uses these two calls; in memory it uses none.
    redis: (redis ?? {}) as RatelimitConfig["redis"],
    timeout: 0,
    ephemeralCache: false,
    enableTelemetry: false,
  });
}

function redisAlgorithm(counting: Counting): RatelimitConfig["limiter"] {
  return counting.kind === "sliding-window"
    ? Ratelimit.slidingWindow(counting.tokens, `${counting.windowMs} ms`)
    : Ratelimit.tokenBucket(counting.refill, `${counting.intervalMs} ms`, counting.capacity);
}

function memoryAlgorithm(counting: Counting, buckets: BoundedMap<Bucket>): Algorithm<unknown> {
  return counting.kind === "sliding-window"
    ? memorySlidingWindow(counting.tokens, counting.windowMs, MAX_KEYS)
    : memoryTokenBucket(counting.refill, counting.intervalMs, counting.capacity, buckets);
}
