import type { Transitions } from "@/core/transitions";

export const ATTEMPT_STATUSES = ["started", "unknown", "succeeded", "failed", "expired"] as const;
/** `unknown`: the gateway may have done it; it is asked until it says so. */
export type AttemptStatus = (typeof ATTEMPT_STATUSES)[number];

/** Mirrored by the trigger on `payment_attempts`. Money that comes in late is taken all the same. */
export const ATTEMPT_TRANSITIONS: Transitions<AttemptStatus> = {
  started: ["unknown", "succeeded", "failed", "expired"],
  unknown: ["succeeded", "failed", "expired"],
  succeeded: [],
  failed: ["succeeded"],
  expired: ["succeeded"],
};

/** Whether it can still end either way: until then nothing else is tried for the same invoice. */
export function isOpenAttempt(status: string): boolean {
  return status === "started" || status === "unknown";
}

/** After this long a request that a gateway has never heard of does not arrive any more. */
export const LOST_AFTER_MS = 10 * 60_000;

/** How long a hosted page can be paid. */
export const PAGE_MS = 60 * 60_000;

type Open = { status: string; kind: string; startedAt: Date; expiresAt: Date; checkedAt: Date | null };

/**
 * Whether the gateway is to be asked about an attempt. A charge is asked about soon, since nobody is typing; a page
 * when its time is over, and now and then before, in case its message was lost. Asking gets rarer with age.
 */
export function isDueForCheck({ status, kind, startedAt, expiresAt, checkedAt }: Open, now: Date): boolean {
  const ageMs = now.getTime() - startedAt.getTime();
  const sinceMs = now.getTime() - (checkedAt ?? startedAt).getTime();
  if (status === "started" && kind === "checkout" && now < expiresAt) return sinceMs >= LOST_AFTER_MS;
  // A minute at first, then a tenth of its age.
  return sinceMs >= Math.max(60_000, Math.min(ageMs / 10, LOST_AFTER_MS * 6));
}
