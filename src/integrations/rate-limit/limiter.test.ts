import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BoundedMap } from "./bounded-map";
import { createLimiter } from "./limiter";
import type { Bucket } from "./memory-token-bucket";

const START = new Date("2026-11-23T12:00:00Z");

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

const later = (seconds: number) => vi.setSystemTime(START.getTime() + seconds * 1000);

describe("sliding window in memory", () => {
  const limiter = () => createLimiter("t", { kind: "sliding-window", tokens: 10, windowMs: 60_000 }, null);

  it("lets as many through as it says, however many come at once", async () => {
    const one = limiter();
    const results = await Promise.all(Array.from({ length: 50 }, () => one.limit("a")));
    expect(results.filter(({ success }) => success)).toHaveLength(10);
    expect((await one.limit("b")).remaining).toBe(9);
    expect(results.at(-1)).toMatchObject({ remaining: 0, reset: START.getTime() + 60_000 });
  });

  it("counts the last window by the share that still reaches in", async () => {
    const one = limiter();
    for (let i = 0; i < 10; i++) await one.limit("a");
    later(90);
    expect(await one.getRemaining("a")).toMatchObject({ remaining: 5 });
    later(180);
    expect(await one.getRemaining("a")).toMatchObject({ remaining: 10 });
  });

  it("takes a try back", async () => {
    const one = limiter();
    for (let i = 0; i < 30; i++) {
      expect((await one.limit("a")).success).toBe(true);
      await one.limit("a", { rate: -1 });
    }
    expect(await one.getRemaining("a")).toMatchObject({ remaining: 10 });
  });
});

describe("token bucket in memory", () => {
  const limiter = () =>
    createLimiter("t", { kind: "token-bucket", refill: 6, intervalMs: 60_000, capacity: 8 }, null);

  it("fills again within its interval after the clock was put back", async () => {
    const one = limiter();
    for (let i = 0; i < 8; i++) await one.limit("a");
    later(-600);
    expect((await one.limit("a")).success).toBe(false);
    later(-539);
    expect((await one.limit("a")).success).toBe(true);
  });

  it("has a burst, then refills each interval up to its capacity", async () => {
    const one = limiter();
    const results = await Promise.all(Array.from({ length: 20 }, () => one.limit("a")));
    expect(results.filter(({ success }) => success)).toHaveLength(8);
    later(59);
    expect((await one.limit("a")).success).toBe(false);
    later(60);
    expect(await one.limit("a")).toMatchObject({ success: true, remaining: 5 });
    later(600);
    expect((await one.limit("a")).remaining).toBe(7);
  });

  it("is one bucket for all limiters that share it, each to its own measure", async () => {
    const buckets = new BoundedMap<Bucket>(10);
    const of = (refill: number, capacity: number) =>
      createLimiter("t", { kind: "token-bucket", refill, intervalMs: 60_000, capacity }, null, buckets);
    const [wide, narrow] = [of(6, 8), of(2, 3)];
    expect((await wide.limit("a")).remaining).toBe(7);
    expect((await narrow.limit("a")).remaining).toBe(2);
    for (let i = 0; i < 2; i++) await narrow.limit("a");
    expect((await narrow.limit("a")).success).toBe(false);
    expect((await wide.limit("a")).success).toBe(false);
    later(60);
    expect((await wide.limit("a")).remaining).toBe(5);
  });

  it("takes nothing for a weighted call that it refuses", async () => {
    const one = limiter();
    expect((await one.limit("a", { rate: 9 })).success).toBe(false);
    expect((await one.limit("a")).remaining).toBe(7);
  });
});
