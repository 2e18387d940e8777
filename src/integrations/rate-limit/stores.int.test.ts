import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { runStatement } from "@/db";
import { jobContext } from "@/testing/context";
import { testDatabase } from "@/testing/database";
import { checkApiRate } from "./api-rate";
import { rateLimitStanding } from "./ask-store";
import { forgiveAttempt, limitAttempts } from "./attempts";
import { createLimiter } from "./limiter";
import { STORE_KINDS, startStores } from "./testing/stores";

let stores: Awaited<ReturnType<typeof startStores>>;

beforeAll(async () => {
  stores = await startStores();
});

afterEach(async () => {
  // Else a test would have seen the counts of this process.
  expect(rateLimitStanding()).toBe("ok");
  await stores.closeAll();
});

afterAll(() => stores.stop());

// The window that sign-in's tries fall into must not end in the middle of a test.
const LONG_MS = 10 * 365 * 86_400_000;

describe.each(STORE_KINDS)("limits in %s", (kind) => {
  it("let exactly 50 of 400 calls at once through, by either way of counting", async () => {
    const store = stores.open(kind);
    const bucket = { kind: "token-bucket", refill: 50, intervalMs: LONG_MS, capacity: 50 } as const;
    const sliding = { kind: "sliding-window", tokens: 50, windowMs: LONG_MS } as const;
    for (const counting of [bucket, sliding]) {
      const limiter = createLimiter(`many:${counting.kind}`, counting, store);
      const answers = await Promise.all(Array.from({ length: 400 }, () => limiter.limit("a")));
      expect(answers.filter(({ success }) => success)).toHaveLength(50);
      expect((await limiter.limit("b")).remaining).toBe(49);
    }
  });

  it("give a try back, and take nothing for a call that is refused", async () => {
    const store = stores.open(kind);
    const tries = createLimiter("tries", { kind: "sliding-window", tokens: 2, windowMs: LONG_MS }, store);
    for (let i = 0; i < 6; i++) {
      expect((await tries.limit("a")).success).toBe(true);
      await tries.limit("a", { rate: -1 });
    }
    expect([await tries.limit("a"), await tries.limit("a"), await tries.limit("a")]).toMatchObject([
      { success: true, remaining: 1 },
      { success: true, remaining: 0 },
      { success: false },
    ]);
    const bucket = { kind: "token-bucket", refill: 4, intervalMs: LONG_MS, capacity: 4 } as const;
    const tokens = createLimiter("tokens", bucket, store);
    expect((await tokens.limit("a", { rate: 9 })).success).toBe(false);
    expect((await tokens.limit("a")).remaining).toBe(3);
  });

  it("say of a key what is left, refill at their time, and hold when they are set lower", async () => {
    await stores.countIn(kind);
    const wide = { limit: 100, windowSeconds: 2, burst: 10 };
    const first = await checkApiRate("key", wide);
    expect(first).toMatchObject({ allowed: true, limit: 100, remaining: 99, retryAfterSeconds: 0 });
    expect([1, 2]).toContain(first.resetSeconds);
    const narrow = { limit: 5, windowSeconds: 2, burst: 2 };
    expect(await checkApiRate("key", narrow)).toMatchObject({ allowed: true, limit: 5 });
    const answers = await Promise.all(Array.from({ length: 20 }, () => checkApiRate("key", narrow)));
    expect(answers.filter(({ allowed }) => allowed)).toHaveLength(6);
    for (const { limit, remaining } of answers) expect([limit, remaining <= 5]).toEqual([5, true]);
    const refused = await checkApiRate("key", narrow);
    expect(refused).toMatchObject({ allowed: false, remaining: 0 });
    expect([1, 2]).toContain(refused.retryAfterSeconds);
    await new Promise((resolve) => setTimeout(resolve, refused.retryAfterSeconds * 1000 + 20));
    expect(await checkApiRate("key", narrow)).toMatchObject({ allowed: true, remaining: 2 });
  });

  it("close a sign-in after its tries, and none that was right", async () => {
    await stores.countIn(kind);
    for (let i = 0; i < 12; i++) {
      await limitAttempts("sign-in:account", "right@example.org");
      await forgiveAttempt("sign-in:account", "right@example.org");
    }
    for (let i = 0; i < 10; i++) await limitAttempts("sign-in:account", "wrong@example.org");
    await expect(limitAttempts("sign-in:account", "wrong@example.org")).rejects.toMatchObject({
      code: "rate_limited",
    });
  });
});

describe("limits in PostgreSQL", () => {
  it("hold over two processes that ask at once", async () => {
    const program = path.join(import.meta.dirname, "testing/take-tokens.ts");
    const children = [1, 2].map(() =>
      fork(program, [testDatabase().appUrl, "both"], {
        execArgv: ["--conditions=react-server", "--import", "tsx"],
      }),
    );
    const said = () => Promise.all(children.map(async (child) => (await once(child, "message"))[0]));
    expect(await said()).toEqual(["ready", "ready"]);
    const taken = said();
    for (const child of children) child.send("go");
    const [one, two] = (await taken) as [number, number];
    expect(one + two).toBe(50);
  });

  it("leave nothing behind that is full again, and nothing that a tenant could see", async () => {
    await stores.countIn("postgres");
    await checkApiRate("gone", { limit: 5, windowSeconds: 1, burst: 0 });
    await checkApiRate("stays", { limit: 5, windowSeconds: 60, burst: 0 });
    await new Promise((resolve) => setTimeout(resolve, 3_100));
    const ctx = jobContext();
    const rows = (text: string) => runStatement(ctx, { name: text, text }, []);
    expect(await rows("SELECT key FROM rate_limits")).toEqual([]);
    const seen = await ctx.db.prisma.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('app.scope', 'provider', true)`;
      await tx.$executeRaw`SELECT forget_rate_limits(1000)`;
      return tx.$queryRaw<{ key: string }[]>`SELECT key FROM rate_limits WHERE key LIKE 'tierline:api:%'`;
    });
    expect(seen.map(({ key }) => key)).toContain("tierline:api:60:stays");
    expect(seen.map(({ key }) => key)).not.toContain("tierline:api:1:gone");
  });
});
