import { beforeEach, describe, expect, it, vi } from "vitest";
import { checkApiRate } from "./api-rate";
import { forgiveAttempt, limitAttempts } from "./attempts";

const evalsha = vi.hoisted(() => vi.fn());
vi.mock("./redis", () => ({ rateRedis: () => ({ eval: evalsha, evalsha }) }));
vi.mock("@/log", () => ({ log: () => ({ warn: vi.fn(), error: vi.fn() }) }));

describe("while Redis is away", () => {
  beforeEach(() => {
    evalsha.mockReset().mockRejectedValue(new Error("Connection is closed."));
  });

  it("sign-in is closed", async () => {
    await expect(limitAttempts("sign-in:account", "a@example.org")).rejects.toMatchObject({
      code: "unavailable",
    });
    await expect(forgiveAttempt("sign-in:account", "a@example.org")).resolves.toBeUndefined();
  });

  it("API limits are counted in the process, and Redis is asked once in a while", async () => {
    const policy = { limit: 5, windowSeconds: 60, burst: 1 };
    const results = [];
    for (let i = 0; i < 8; i++) results.push(await checkApiRate("key_1", policy));
    expect(results.map(({ allowed }) => allowed)).toEqual([true, true, true, true, true, true, false, false]);
    expect(results[0]).toMatchObject({ limit: 5, remaining: 4, retryAfterSeconds: 0 });
    expect(results[7]?.retryAfterSeconds).toBeGreaterThan(0);
    expect(evalsha).toHaveBeenCalledTimes(1);
  });
});

it("puts neither e-mail addresses nor patterns into Redis", async () => {
  evalsha.mockReset().mockResolvedValue([3, 10]);
  await limitAttempts("sign-in:account", "a*@example.org");
  const keys: string[] = evalsha.mock.calls[0]?.[1];
  expect(keys[0]).toMatch(/^tierline:sign-in:account:[\w-]{43}:\d+$/);
});
