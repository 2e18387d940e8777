import { createHash } from "node:crypto";
import type { Ratelimit } from "@upstash/ratelimit";
import { AppError } from "@/core/errors";
import { log } from "@/log";
import { addressGroup } from "./address-group";
import { askStore } from "./ask-store";
import { createLimiter } from "./limiter";
import { rateState } from "./rate-state";

const MINUTE_MS = 60_000;

/** How many tries each door lets an address or an account have; what succeeds is given back where that is said. */
const ATTEMPTS = {
  "sign-in:address": { tokens: 30, windowMs: 15 * MINUTE_MS },
  "sign-in:account": { tokens: 10, windowMs: 15 * MINUTE_MS },
  "password:account": { tokens: 10, windowMs: 15 * MINUTE_MS },
  "two-step:account": { tokens: 10, windowMs: 15 * MINUTE_MS },
  "password-reset:address": { tokens: 20, windowMs: 60 * MINUTE_MS },
  "password-reset:account": { tokens: 5, windowMs: 60 * MINUTE_MS },
  // Wrong links.
  "password-reset-link:address": { tokens: 30, windowMs: 15 * MINUTE_MS },
  "sign-up:address": { tokens: 20, windowMs: 60 * MINUTE_MS },
  "invitation:address": { tokens: 30, windowMs: 15 * MINUTE_MS },
  "invitation:client": { tokens: 50, windowMs: 60 * MINUTE_MS },
  // Wrong links; and pages, right ones too.
  "customer-link:address": { tokens: 30, windowMs: 15 * MINUTE_MS },
  "customer-view:address": { tokens: 300, windowMs: 15 * MINUTE_MS },
  "customer-mail:client": { tokens: 50, windowMs: 60 * MINUTE_MS },
  // Each mails the provider.
  "ticket:client": { tokens: 60, windowMs: 60 * MINUTE_MS },
  "brand-domain:client": { tokens: 30, windowMs: 15 * MINUTE_MS },
  "set-up:address": { tokens: 10, windowMs: 15 * MINUTE_MS },
} as const;

export type AttemptKind = keyof typeof ATTEMPTS;

/** Longest that a sign-in waits for the store, in milliseconds. */
const STORE_LIMIT_MS = 250;

function limiterOf(kind: AttemptKind): Ratelimit {
  const { attempts, store } = rateState();
  const limiter =
    attempts.get(kind) ?? createLimiter(kind, { kind: "sliding-window", ...ATTEMPTS[kind] }, store);
  attempts.set(kind, limiter);
  return limiter;
}

function count(kind: AttemptKind, who: string, rate: number) {
  const limit = () => limiterOf(kind).limit(keyOf(kind, who), { rate });
  return rateState().store ? askStore(STORE_LIMIT_MS, limit) : limit();
}

/** The store holds no e-mail address and no key pattern that somebody typed. */
function keyOf(kind: AttemptKind, who: string): string {
  const name = kind.endsWith(":address") ? addressGroup(who) : who;
  return createHash("sha256").update(name).digest("base64url");
}

/**
 * Counts a try. Closed when it cannot be counted: guessing must not be free while the store is away.
 *
 * @throws {AppError} `rate_limited`, `unavailable`
 */
export async function limitAttempts(kind: AttemptKind, who: string): Promise<void> {
  const result = await count(kind, who, 1).catch((cause: unknown) => {
    throw new AppError("unavailable", { retryAfterSeconds: 5, cause });
  });
  if (result.success) return;
  const retryAfterSeconds = Math.max(1, Math.ceil((result.reset - Date.now()) / 1000));
  throw new AppError("rate_limited", { retryAfterSeconds });
}

/** Gives a try back, since it was none: the password was right. */
export async function forgiveAttempt(kind: AttemptKind, who: string): Promise<void> {
  await count(kind, who, -1).catch((error: unknown) =>
    log().warn({ err: error, kind }, "a try could not be given back"),
  );
}
