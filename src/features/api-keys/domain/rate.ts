/** What an admin may let the keys of a reseller ask, in requests a minute. */
export const RATE_LIMITS = { min: 1, max: 100_000 };

const BURST = 60;

export type KeyRate = { limit: number; windowSeconds: number; burst: number };

/**
 * The token bucket of a key that may ask `limit` times a minute (api.md, "Rate limits"): 60 more at once, and never
 * more than the limit again, so that a small one stays small.
 */
export function keyRate(limit: number): KeyRate {
  return { limit, windowSeconds: 60, burst: Math.min(BURST, limit) };
}
