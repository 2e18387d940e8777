import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { checkApiRate } from "./api-rate";
import { openRateLimits, rateLimitStanding } from "./ask-store";
import { forgiveAttempt, limitAttempts } from "./attempts";
import { PATIENCE_MS, rateState, replaceRateStore } from "./rate-state";
import type { RateStore } from "./rate-store";
import { type Mood, startFakeUpstash, UPSTASH_TOKEN } from "./testing/fake-upstash";
import { upstashStore } from "./upstash-store";

const { error, info, warn } = vi.hoisted(() => ({ error: vi.fn(), info: vi.fn(), warn: vi.fn() }));
vi.mock("@/log", () => ({ log: () => ({ error, info, warn }) }));

let upstash: Awaited<ReturnType<typeof startFakeUpstash>>;

beforeAll(async () => {
  upstash = await startFakeUpstash();
});

beforeEach(async () => {
  for (const spy of [error, info, warn]) spy.mockReset();
  replaceRateStore(upstashStore(upstash.url, UPSTASH_TOKEN), PATIENT_MS);
  await openRateLimits();
});

afterEach(() => replaceRateStore());

afterAll(() => upstash.stop());

/** While it matters what is counted, and not how fast, on a machine that is busy. */
const PATIENT_MS = 10_000;

const policy = { limit: 5, windowSeconds: 60, burst: 1 };

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const startedAt = performance.now();
  const value = await work();
  return { ms: performance.now() - startedAt, value };
}

describe.each<Mood>(["hangs", "refuses"])("a store that %s in mid-load", (mood) => {
  it("leaves API requests a local limit, and is used again once it is back", async () => {
    for (let i = 0; i < 3; i++) expect((await checkApiRate(`${mood} key`, policy)).allowed).toBe(true);
    expect(rateLimitStanding()).toBe("ok");

    upstash.state.mood = mood;
    rateState().patienceMs = PATIENCE_MS;
    const { ms, value: first } = await timed(() => checkApiRate(`${mood} key`, policy));
    expect(ms).toBeLessThan(1_000);
    expect(first).toMatchObject({ allowed: true, limit: 5, remaining: 4 });
    const requests = upstash.state.requests;
    const answers = [];
    for (let i = 0; i < 8; i++) answers.push((await checkApiRate(`${mood} key`, policy)).allowed);
    expect(answers).toEqual([true, true, true, true, true, false, false, false]);
    // Nobody else waits for it.
    expect(upstash.state.requests).toBe(requests);
    expect(rateLimitStanding()).toBe("local");
    expect(error).toHaveBeenCalledTimes(1);

    await expect(limitAttempts("sign-in:account", "a@example.org")).rejects.toMatchObject({
      code: "unavailable",
      retryAfterSeconds: 5,
    });
    await expect(forgiveAttempt("sign-in:account", "a@example.org")).resolves.toBeUndefined();
    expect(error).toHaveBeenCalledTimes(1);

    upstash.state.mood = "well";
    await vi.waitFor(() => expect(rateLimitStanding()).toBe("ok"), { timeout: 5_000, interval: 50 });
    expect(info).toHaveBeenCalledTimes(1);
    rateState().patienceMs = PATIENT_MS;
    // Its own count again, of which three are taken.
    expect((await checkApiRate(`${mood} key`, policy)).remaining).toBe(1);
    await vi.waitFor(() => limitAttempts("sign-in:account", "a@example.org"), { timeout: 5_000 });
  }, 15_000);
});

it("waits at most 50 ms for the store", async () => {
  upstash.state.mood = "hangs";
  const times = [];
  for (let i = 0; i < 6; i++) {
    replaceRateStore(upstashStore(upstash.url, UPSTASH_TOKEN));
    times.push((await timed(() => checkApiRate("waits", policy))).ms);
  }
  upstash.state.mood = "well";
  expect(Math.min(...times)).toBeLessThan(50);
  expect(Math.min(...times)).toBeGreaterThan(30);
});

it("puts neither e-mail addresses nor patterns into the store", async () => {
  const evalsha = vi.fn().mockResolvedValue([3, 10]);
  const scripts = { eval: evalsha, evalsha };
  const store: RateStore = { kind: "redis", scripts, ping: async () => "PONG", close: async () => {} };
  replaceRateStore(store);
  await limitAttempts("sign-in:account", "a*@example.org");
  const keys: string[] = evalsha.mock.calls[0]?.[1];
  expect(keys[0]).toMatch(/^tierline:sign-in:account:[\w-]{43}:\d+$/);
});
