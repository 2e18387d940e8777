import type { ScriptRunner } from "./script-runner";

/** One call of a limiter in PostgreSQL: its key, its measure and how much it takes. Times in milliseconds. */
export type CountedCall = { key: string; rate: number } & (
  | { refill: number; interval_ms: number; capacity: number }
  | { tokens: number; window_ms: number }
);

/** What PostgreSQL says of a call: what is left, or -1, and when more comes. */
export type CountedAnswer = { remaining: number; reset_in_ms: number };

/** The functions of prisma/functions/rate-limits.sql: a token bucket, and a sliding window. */
export type CountingFunction = "take_rate_tokens" | "count_rate_windows";

/** Where all processes of an installation count together. */
export type RateStore = {
  /** Fails while the store is away. */
  ping: () => Promise<unknown>;
  close: () => Promise<void>;
} & (
  | { kind: "redis" | "upstash"; scripts: ScriptRunner }
  | { kind: "postgres"; count: (name: CountingFunction, call: CountedCall) => Promise<CountedAnswer> }
);
