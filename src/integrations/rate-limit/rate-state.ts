import type { Ratelimit } from "@upstash/ratelimit";
import { BoundedMap } from "./bounded-map";
import { MAX_KEYS } from "./limiter";
import type { Bucket } from "./memory-token-bucket";
import { openRateStore } from "./open-rate-store";
import type { RateStore } from "./rate-store";

/** With what it takes to fall back, a request is held up by 50 ms at most. */
export const PATIENCE_MS = 40;

/** What this process knows of limits. */
export type RateState = {
  /** Null where the process counts for itself. */
  store: RateStore | null;
  /** Longest that a request to the API waits for the store, in milliseconds. */
  patienceMs: number;
  /** Since when the store has not answered. */
  awaySince: Date | null;
  limiters: BoundedMap<{ memory: Ratelimit; shared: Ratelimit | null }>;
  attempts: Map<string, Ratelimit>;
  /** Of the API's keys, while they are counted here. */
  buckets: BoundedMap<Bucket>;
};

// Next bundles this module apart from our own server: both find the one state here.
const shared = globalThis as { tierlineRates?: RateState };

export function rateState(): RateState {
  shared.tierlineRates ??= newState(openRateStore());
  return shared.tierlineRates;
}

/**
 * Counts in another store from now on, and from nothing; without one, in that of the settings. For tests, which are
 * more patient where what is counted matters, on a machine that is busy.
 */
export function replaceRateStore(store?: RateStore | null, patienceMs = PATIENCE_MS): void {
  if (store === undefined) delete shared.tierlineRates;
  else shared.tierlineRates = newState(store, patienceMs);
}

function newState(store: RateStore | null, patienceMs = PATIENCE_MS): RateState {
  return {
    store,
    patienceMs,
    awaySince: null,
    limiters: new BoundedMap(100),
    attempts: new Map(),
    buckets: new BoundedMap(MAX_KEYS),
  };
}
