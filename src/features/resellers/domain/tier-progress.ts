import { FULL_BPS } from "@/core/money";

/** A tier as its rules see it: revenue in minor units of the provider's currency from which it is reached. */
export type TierRule = { id: string; position: number; thresholdMinor: number };

export type TierProgress = {
  /** The tier after the present one; null at the top. */
  nextId: string | null;
  missingMinor: number | null;
  /** How much of the way from the present threshold to the next is done, in basis points. */
  bps: number;
};

/** R43: how far `revenueMinor` is from the tier after `currentId`. `tiers` in any order. */
export function tierProgress(
  tiers: readonly TierRule[],
  currentId: string,
  revenueMinor: number,
): TierProgress {
  const ordered = [...tiers].sort((a, b) => a.position - b.position);
  const current = ordered.find((tier) => tier.id === currentId);
  const next = ordered.find((tier) => tier.position > (current?.position ?? -1));
  if (!current || !next) return { nextId: null, missingMinor: null, bps: FULL_BPS };
  const span = next.thresholdMinor - current.thresholdMinor;
  const done = Math.min(Math.max(revenueMinor - current.thresholdMinor, 0), Math.max(span, 0));
  const bps = span <= 0 ? FULL_BPS : Math.floor((done / span) * FULL_BPS);
  return { nextId: next.id, missingMinor: Math.max(next.thresholdMinor - revenueMinor, 0), bps };
}
