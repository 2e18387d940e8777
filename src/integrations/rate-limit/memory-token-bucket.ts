import type { Algorithm } from "@upstash/ratelimit";
import type { BoundedMap } from "./bounded-map";

export type Bucket = { tokens: number; refilledAt: number };

/**
 * The library's token bucket, kept in this process: `refill` tokens each interval, up to `capacity`. Limiters that
 * share `buckets` take from the same ones, each to its own measure.
 */
export function memoryTokenBucket(
  refill: number,
  intervalMs: number,
  capacity: number,
  buckets: BoundedMap<Bucket>,
): Algorithm<unknown> {
  function bucketOf(key: string): Bucket {
    const now = Date.now();
    const { tokens, ...kept } = buckets.get(key) ?? { tokens: capacity, refilledAt: now };
    // A clock that was put back does not keep the bucket empty until it has caught up.
    const refilledAt = Math.min(kept.refilledAt, now);
    const refills = Math.floor((now - refilledAt) / intervalMs);
    if (refills <= 0) return { tokens: Math.min(capacity, tokens), refilledAt };
    return {
      tokens: Math.min(capacity, tokens + refills * refill),
      refilledAt: refilledAt + refills * intervalMs,
    };
  }

  return () => ({
    async limit(_ctx, key, rate = 1) {
      const bucket = bucketOf(key);
      const success = bucket.tokens >= rate;
      const left = success ? { ...bucket, tokens: bucket.tokens - rate } : bucket;
      buckets.set(key, left);
      const reset = left.refilledAt + intervalMs;
      return {
        success,
        limit: capacity,
        remaining: success ? left.tokens : 0,
        reset,
        pending: Promise.resolve(),
      };
    },
    async getRemaining(_ctx, key) {
      const { tokens, refilledAt } = bucketOf(key);
      return { remaining: tokens, reset: refilledAt + intervalMs, limit: capacity };
    },
    async resetTokens(_ctx, key) {
      buckets.set(key, { tokens: capacity, refilledAt: Date.now() });
    },
  });
}
