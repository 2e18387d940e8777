import { createHash } from "node:crypto";
import { expect, it, vi } from "vitest";
import { createLimiter } from "./limiter";
import type { RateStore } from "./rate-store";
import { type ScriptClient, scriptRunner } from "./script-runner";

/** A Redis that knows a script by its SHA once it was sent, and refuses the line that only Upstash knows. */
function plainRedis(answer: unknown): ScriptClient & { sent: string[] } {
  const known = new Set<string>();
  const sent: string[] = [];
  return {
    sent,
    eval: async (script) => {
      if (script.startsWith("#!"))
        throw new Error("ERR Unexpected flag in script shebang: allow-key-locking");
      known.add(createHash("sha1").update(script).digest("hex"));
      sent.push("eval");
      return answer;
    },
    evalsha: async (sha) => {
      if (!known.has(sha)) throw new Error("NOSCRIPT No matching script. Please use EVAL.");
      sent.push("evalsha");
      return answer;
    },
  };
}

function storeOn(client: ScriptClient): RateStore {
  return { kind: "redis", scripts: scriptRunner(client), ping: async () => "PONG", close: async () => {} };
}

it("sends a script once, without its first line, and by its own SHA from then on", async () => {
  const redis = plainRedis([9, 10]);
  const limiter = createLimiter("t", { kind: "sliding-window", tokens: 10, windowMs: 1_000 }, storeOn(redis));
  for (let i = 0; i < 3; i++) expect(await limiter.limit("a")).toMatchObject({ success: true, remaining: 9 });
  expect(redis.sent).toEqual(["eval", "evalsha", "evalsha"]);
});

it("sends it again to a Redis that has forgotten it", async () => {
  const first = plainRedis([9, 10]);
  const client = { ...first };
  const limiter = createLimiter(
    "t",
    { kind: "sliding-window", tokens: 10, windowMs: 1_000 },
    storeOn(client),
  );
  await limiter.limit("a");
  const second = plainRedis([8, 10]);
  client.eval = second.eval;
  client.evalsha = second.evalsha;
  expect(await limiter.limit("a")).toMatchObject({ remaining: 8 });
  expect(second.sent).toEqual(["eval"]);
});

it("does not let everybody through when Redis is away", async () => {
  const down = vi.fn().mockRejectedValue(new Error("Connection is closed."));
  const limiter = createLimiter(
    "t",
    { kind: "token-bucket", refill: 1, intervalMs: 1_000, capacity: 1 },
    storeOn({ eval: down, evalsha: down }),
  );
  await expect(limiter.limit("a")).rejects.toThrow("Connection is closed.");
});
