import type { Ratelimit } from "@upstash/ratelimit";
import { BoundedMap } from "./bounded-map";
import { createLimiter, MAX_KEYS } from "./limiter";
import type { Bucket } from "./memory-token-bucket";
import { rateRedis } from "./redis";

/** `limit` requests each window, and once `burst` more after a quiet time. */
export type ApiRatePolicy = { limit: number; windowSeconds: number; burst: number };

export type ApiRate = {
  allowed: boolean;
  limit: number;
  /** Of the limit; the burst is a reserve below zero. */
  remaining: number;
  /** Until the next refill. */
  resetSeconds: number;
  /** 0 when allowed. */
  retryAfterSeconds: number;
};

type Limiters = { memory: Ratelimit; redis: Ratelimit | null };

/** How long Redis is left alone after it failed, in milliseconds: only one request in a while waits for it. */
const PAUSE_MS = 2_000;

type State = { limiters: BoundedMap<Limiters>; buckets: BoundedMap<Bucket>; pausedUntil: number };
const shared = globalThis as { tierlineApiRate?: State };

function state(): State {
  shared.tierlineApiRate ??= {
    limiters: new BoundedMap(100),
    buckets: new BoundedMap(MAX_KEYS),
    pausedUntil: 0,
  };
  return shared.tierlineApiRate;
}

/**
 * Takes one token of a key's bucket, which is the same whatever its policy is by now: who may change the limit of
 * its own key gets no full bucket by it. Counted over all processes in Redis; while that is away, by each process for
 * itself: a limit that is too wide for a while is better than an API that is closed.
 */
export async function checkApiRate(keyId: string, policy: ApiRatePolicy): Promise<ApiRate> {
  const limiters = limitersOf(policy);
  return answer(policy, (await inRedis(limiters.redis, keyId)) ?? (await limiters.memory.limit(keyId)));
}

async function inRedis(limiter: Ratelimit | null, keyId: string) {
  if (!limiter || Date.now() < state().pausedUntil) return null;
  try {
    return await limiter.limit(keyId);
  } catch {
    state().pausedUntil = Date.now() + PAUSE_MS;
    return null;
  }
}

function answer(
  policy: ApiRatePolicy,
  result: { success: boolean; remaining: number; reset: number },
): ApiRate {
  const resetSeconds = Math.max(1, Math.ceil((result.reset - Date.now()) / 1000));
  return {
    allowed: result.success,
    limit: policy.limit,
    // A bucket that was larger a moment ago may still hold more than the limit now in force.
    remaining: Math.min(policy.limit, Math.max(0, result.remaining - policy.burst)),
    resetSeconds,
    retryAfterSeconds: result.success ? 0 : resetSeconds,
  };
}

function limitersOf(policy: ApiRatePolicy): Limiters {
  const { limit, windowSeconds, burst } = policy;
  const name = `${limit}:${windowSeconds}:${burst}`;
  const known = state().limiters.get(name);
  if (known) return known;
  const counting = {
    kind: "token-bucket",
    refill: limit,
    intervalMs: windowSeconds * 1000,
    capacity: limit + burst,
  } as const;
  const redis = rateRedis();
  const limiters = {
    memory: createLimiter(`api:${windowSeconds}`, counting, null, state().buckets),
    redis: redis && createLimiter(`api:${windowSeconds}`, counting, redis),
  };
  state().limiters.set(name, limiters);
  return limiters;
}
