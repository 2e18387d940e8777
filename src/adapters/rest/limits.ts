import { AppError } from "@/core/errors";
import { keyRate } from "@/features/api-keys";
import { addressGroup, checkApiRate } from "@/integrations/rate-limit";
import type { AnswerHeaders, ApiCall } from "./api-call";

/** Wrong keys from one address. A good key works all the same, whoever shares its address. */
export const FAILED_ATTEMPT_RATE = { limit: 60, windowSeconds: 60, burst: 60 };

type Rate = Awaited<ReturnType<typeof checkApiRate>>;

/** Takes one token of the key's own bucket and says what is left, on this answer whatever it will be. */
export async function limitKey(
  call: ApiCall,
  { keyId, rateLimit }: { keyId: string; rateLimit: number },
): Promise<void> {
  const policy = keyRate(rateLimit);
  const rate = await checkApiRate(keyId, policy);
  setRateHeaders(call.answerHeaders, rate, policy.windowSeconds);
  if (!rate.allowed) throw limited(rate, "The key has used up its requests for now.");
}

/** Counts a wrong key, or one that may not be used from there, against the address that it came from. */
export async function limitFailedAttempt(call: ApiCall): Promise<void> {
  const { address } = call.ctx;
  const rate = await checkApiRate(
    `failed:${address ? addressGroup(address) : "unknown"}`,
    FAILED_ATTEMPT_RATE,
  );
  if (!rate.allowed) throw limited(rate, "Too many wrong keys came from this address.");
}

function limited(rate: Rate, detail: string): AppError {
  return new AppError("rate_limited", { detail, retryAfterSeconds: Math.max(1, rate.retryAfterSeconds) });
}

function setRateHeaders(headers: AnswerHeaders, rate: Rate, windowSeconds: number): void {
  const { limit, remaining, resetSeconds } = rate;
  headers["ratelimit-policy"] = `"default";q=${limit};w=${windowSeconds}`;
  headers.ratelimit = `"default";r=${remaining};t=${resetSeconds}`;
  headers["x-ratelimit-limit"] = String(limit);
  headers["x-ratelimit-remaining"] = String(remaining);
  headers["x-ratelimit-reset"] = String(resetSeconds);
}
