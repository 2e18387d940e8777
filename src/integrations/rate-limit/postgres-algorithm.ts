import type { Algorithm, Ratelimit } from "@upstash/ratelimit";
import type { CountedCall, CountingFunction, RateStore } from "./rate-store";

type PostgresStore = Extract<RateStore, { kind: "postgres" }>;
type Measure =
  | {
      name: "take_rate_tokens";
      limit: number;
      measure: { refill: number; interval_ms: number; capacity: number };
    }
  | { name: "count_rate_windows"; limit: number; measure: { tokens: number; window_ms: number } };

/** The library's way of counting, in PostgreSQL and by its clock, which is one for all processes. */
export function postgresAlgorithm(
  store: PostgresStore,
  { name, limit, measure }: Measure,
): Algorithm<unknown> {
  const count = async (key: string, rate: number) => {
    const { remaining, reset_in_ms } = await store.count(name satisfies CountingFunction, {
      key,
      rate,
      ...measure,
    } as CountedCall);
    return { remaining, reset: Date.now() + reset_in_ms };
  };
  return () => ({
    async limit(_ctx, key, rate = 1) {
      const { remaining, reset } = await count(key, rate);
      const response: Awaited<ReturnType<Ratelimit["limit"]>> = {
        success: remaining >= 0,
        limit,
        remaining: Math.max(0, remaining),
        reset,
        pending: Promise.resolve(),
      };
      return response;
    },
    async getRemaining(_ctx, key) {
      const { remaining, reset } = await count(key, 0);
      return { remaining: Math.max(0, remaining), reset, limit };
    },
    async resetTokens() {
      throw new Error("limits in PostgreSQL are not reset by hand");
    },
  });
}
