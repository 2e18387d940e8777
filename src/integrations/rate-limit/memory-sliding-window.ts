import type { Algorithm } from "@upstash/ratelimit";
import { BoundedMap } from "./bounded-map";

type Windows = { window: number; current: number; previous: number };

/** The library's sliding window, counted in this process: the tries of this window and a share of the last one's. */
export function memorySlidingWindow(tokens: number, windowMs: number, maxKeys: number): Algorithm<unknown> {
  const counts = new BoundedMap<Windows>(maxKeys);

  function countsOf(key: string, window: number): Windows {
    const kept = counts.get(key);
    if (kept?.window === window) return kept;
    return { window, current: 0, previous: kept?.window === window - 1 ? kept.current : 0 };
  }

  function stateOf(key: string) {
    const now = Date.now();
    const window = Math.floor(now / windowMs);
    const state = countsOf(key, window);
    const share = 1 - (now % windowMs) / windowMs;
    const used = Math.floor(share * state.previous) + state.current;
    return { state, used, reset: (window + 1) * windowMs };
  }

  return () => ({
    async limit(_ctx, key, rate = 1) {
      const { state, used, reset } = stateOf(key);
      const success = rate <= 0 || used < tokens;
      if (success) counts.set(key, { ...state, current: state.current + rate });
      const remaining = success ? Math.max(0, tokens - used - rate) : 0;
      return { success, limit: tokens, remaining, reset, pending: Promise.resolve() };
    },
    async getRemaining(_ctx, key) {
      const { used, reset } = stateOf(key);
      return { remaining: Math.max(0, tokens - used), reset, limit: tokens };
    },
    async resetTokens(_ctx, key) {
      counts.set(key, { window: 0, current: 0, previous: 0 });
    },
  });
}
