import { createHash } from "node:crypto";
import type { RateStore } from "../rate-store";
import { type ScriptClient, scriptRunner } from "../script-runner";

type Bucket = { tokens: number; refilledAt: number };

/** A Redis that runs the library's two scripts, each by a SHA that it has been sent before. */
export function fakeRedis(isUpstash = false) {
  const known = new Map<string, string>();
  const buckets = new Map<string, Bucket>();
  const counts = new Map<string, number>();

  function takeTokens([key = ""]: string[], args: number[]): number[] {
    const [capacity = 0, interval = 0, refill = 0, now = 0, rate = 0] = args;
    const { tokens, refilledAt } = buckets.get(key) ?? { tokens: capacity, refilledAt: now };
    const refills = Math.floor((now - refilledAt) / interval);
    const held = refills > 0 ? Math.min(capacity, tokens + refills * refill) : tokens;
    const filledAt = refilledAt + refills * interval;
    if (held < rate) return [-1, filledAt + interval, capacity];
    buckets.set(key, { tokens: held - rate, refilledAt: filledAt });
    return [held - rate, filledAt + interval, capacity];
  }

  function countTry([current = "", previous = ""]: string[], args: number[]): number[] {
    const [tokens = 0, now = 0, window = 0, rate = 0] = args;
    const before = Math.floor((1 - (now % window) / window) * (counts.get(previous) ?? 0));
    const tries = counts.get(current) ?? 0;
    if (rate > 0 && before + tries >= tokens) return [-1, tokens];
    counts.set(current, tries + rate);
    return [tokens - (tries + rate + before), tokens];
  }

  function run(script: string, keys: string[], args: string[]): number[] {
    const counted = script.includes("HMGET") ? takeTokens : countTry;
    return counted(keys, args.map(Number));
  }

  return {
    eval(script: string, keys: string[], args: string[]): number[] {
      if (script.startsWith("#!") && !isUpstash) throw new Error("ERR Unexpected flag in script shebang");
      known.set(createHash("sha1").update(script).digest("hex"), script);
      return run(script, keys, args);
    },
    evalsha(sha: string, keys: string[], args: string[]): number[] {
      const script = known.get(sha);
      if (!script) throw new Error("NOSCRIPT No matching script. Please use EVAL.");
      return run(script, keys, args);
    },
  };
}

/** A store on a plain Redis that is in this process. */
export function fakeRedisStore(): RateStore {
  const redis = fakeRedis();
  const split = (keyCount: number, values: string[]) =>
    [values.slice(0, keyCount), values.slice(keyCount)] as const;
  const client: ScriptClient = {
    eval: async (script, keyCount, ...values) => redis.eval(script, ...split(keyCount, values)),
    evalsha: async (sha, keyCount, ...values) => redis.evalsha(sha, ...split(keyCount, values)),
  };
  return { kind: "redis", scripts: scriptRunner(client), ping: async () => "PONG", close: async () => {} };
}
