import type { Ratelimit } from "@upstash/ratelimit";
import { askStore } from "./ask-store";
import { createLimiter } from "./limiter";
import { rateState } from "./rate-state";

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

type Limiters = { memory: Ratelimit; shared: Ratelimit | null };
type Counted = { success: boolean; remaining: number; reset: number };

/**
 * Takes one token of a key's bucket, which is the same whatever its policy is by now: who may change the limit of
 * its own key gets no full bucket by it. Counted over all processes in the installation's store; while that is away, by
 * each process for itself: a limit that is too wide for a while is better than an API that is closed.
 */
export async function checkApiRate(keyId: string, policy: ApiRatePolicy): Promise<ApiRate> {
  const limiters = limitersOf(policy);
  const counted = (await inStore(limiters.shared, keyId, policy)) ?? (await limiters.memory.limit(keyId));
  return answer(policy, counted);
}

async function inStore(
  limiter: Ratelimit | null,
  keyId: string,
  policy: ApiRatePolicy,
): Promise<Counted | null> {
  if (!limiter || rateState().awaySince) return null;
  try {
    return await askStore(rateState().patienceMs, async () => {
      const counted = await limiter.limit(keyId);
      await takeSurplus(limiter, keyId, counted.remaining - (policy.limit + policy.burst - 1));
      return counted;
    });
  } catch {
    return null;
  }
}

const takingSurplus = new Set<string>();

/**
 * Takes away what a bucket holds above its measure since the limit was set lower: Redis's script does so at the next
 * refill alone. Once at a time, for calls that arrive together have all seen the same surplus.
 */
async function takeSurplus(limiter: Ratelimit, keyId: string, surplus: number): Promise<void> {
  if (surplus <= 0 || takingSurplus.has(keyId)) return;
  takingSurplus.add(keyId);
  try {
    await limiter.limit(keyId, { rate: surplus });
  } finally {
    takingSurplus.delete(keyId);
  }
}

function answer(policy: ApiRatePolicy, result: Counted): ApiRate {
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
  const known = rateState().limiters.get(name);
  if (known) return known;
  const counting = {
    kind: "token-bucket",
    refill: limit,
    intervalMs: windowSeconds * 1000,
    capacity: limit + burst,
  } as const;
  const { store } = rateState();
  const limiters = {
    memory: createLimiter(`api:${windowSeconds}`, counting, null, rateState().buckets),
    shared: store && createLimiter(`api:${windowSeconds}`, counting, store),
  };
  rateState().limiters.set(name, limiters);
  return limiters;
}
