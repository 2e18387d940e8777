import { createHash } from "node:crypto";

/** What of a Redis client the adapter needs; ioredis has it. */
export type ScriptClient = {
  eval(script: string, keyCount: number, ...values: string[]): Promise<unknown>;
  evalsha(sha: string, keyCount: number, ...values: string[]): Promise<unknown>;
};

/** Redis as the limiter library calls it. */
export type ScriptRunner = {
  eval(script: string, keys: string[], args: unknown[]): Promise<unknown>;
  evalsha(sha: string, keys: string[], args: unknown[]): Promise<unknown>;
};

/**
 * Lets the library run on any Redis. Its scripts begin with a line that only Upstash's Redis knows; without that line
 * they have another SHA, which is remembered beside the library's own.
 */
export function scriptRunner(client: ScriptClient): ScriptRunner {
  const shas = new Map<string, string>();
  return {
    eval: (script, keys, args) => {
      const plain = script.replace(/^#![^\n]*\n/, "");
      shas.set(sha1(script), sha1(plain));
      return client.eval(plain, keys.length, ...keys, ...args.map(String));
    },
    evalsha: async (sha, keys, args) => {
      const known = shas.get(sha);
      if (!known) throw new Error("NOSCRIPT this script has not been sent yet");
      return client.evalsha(known, keys.length, ...keys, ...args.map(String));
    },
  };
}

function sha1(text: string): string {
  return createHash("sha1").update(text).digest("hex");
}
