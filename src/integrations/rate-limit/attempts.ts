import { createHash } from "node:crypto";
import type { Ratelimit } from "@upstash/ratelimit";
import { AppError } from "@/core/errors";
import { log } from "@/log";
import { addressGroup } from "./address-group";
import { createLimiter } from "./limiter";
import { rateRedis } from "./redis";

const MINUTE_MS = 60_000;

/** How many tries each door lets an address or an account have; what succeeds is given back where that is said. */
const ATTEMPTS = {
  "sign-in:address": { tokens: 30, windowMs: 15 * MINUTE_MS },
  "sign-in:account": { tokens: 10, windowMs: 15 * MINUTE_MS },
  "password:account": { tokens: 10, windowMs: 15 * MINUTE_MS },
  "sign-up:address": { tokens: 20, windowMs: 60 * MINUTE_MS },
  "invitation:address": { tokens: 30, windowMs: 15 * MINUTE_MS },
  "invitation:client": { tokens: 50, windowMs: 60 * MINUTE_MS },
  "set-up:address": { tokens: 10, windowMs: 15 * MINUTE_MS },
} as const;

export type AttemptKind = keyof typeof ATTEMPTS;

const shared = globalThis as { tierlineAttempts?: Map<AttemptKind, Ratelimit> };

function limiterOf(kind: AttemptKind): Ratelimit {
  shared.tierlineAttempts ??= new Map();
  const limiters = shared.tierlineAttempts;
  const limiter =
    limiters.get(kind) ?? createLimiter(kind, { kind: "sliding-window", ...ATTEMPTS[kind] }, rateRedis());
  limiters.set(kind, limiter);
  return limiter;
}

/** The store holds no e-mail address and no key pattern that somebody typed. */
function keyOf(kind: AttemptKind, who: string): string {
  const name = kind.endsWith(":address") ? addressGroup(who) : who;
  return createHash("sha256").update(name).digest("base64url");
}

/**
 * Counts a try. Closed when it cannot be counted: guessing must not be free while Redis is away.
 *
 * @throws {AppError} `rate_limited`, `unavailable`
 */
export async function limitAttempts(kind: AttemptKind, who: string): Promise<void> {
  const result = await limiterOf(kind)
    .limit(keyOf(kind, who))
    .catch((cause: unknown) => {
      throw new AppError("unavailable", { retryAfterSeconds: 5, cause });
    });
  if (result.success) return;
  const retryAfterSeconds = Math.max(1, Math.ceil((result.reset - Date.now()) / 1000));
  throw new AppError("rate_limited", { retryAfterSeconds });
}

/** Gives a try back, since it was none: the password was right. */
export async function forgiveAttempt(kind: AttemptKind, who: string): Promise<void> {
  await limiterOf(kind)
    .limit(keyOf(kind, who), { rate: -1 })
    .catch((error: unknown) => log().warn({ err: error, kind }, "a try could not be given back"));
}
