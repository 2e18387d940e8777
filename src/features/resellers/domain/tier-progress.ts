import { FULL_BPS } from "@/core/money";
import { byPosition, type TierBasis, type TierRule, tierThreshold } from "./tier-rules";

export type TierProgress = {
  /** The tier after the present one; null at the top. */
  nextId: string | null;
  /** What is missing to it, in the unit of the basis: minor units of the provider's currency, or services. */
  missing: number | null;
  /** How much of the way from the present threshold to the next is done, in basis points. */
  bps: number;
};

/** R43: how far `figure` is from the tier after `currentId`. `tiers` in any order. */
export function tierProgress(
  tiers: readonly TierRule[],
  currentId: string,
  basis: TierBasis,
  figure: number,
): TierProgress {
  const ordered = byPosition(tiers);
  const current = ordered.find((tier) => tier.id === currentId);
  const next = ordered.find((tier) => tier.position > (current?.position ?? -1));
  if (!current || !next) return { nextId: null, missing: null, bps: FULL_BPS };
  const [from, to] = [tierThreshold(current, basis), tierThreshold(next, basis)];
  const span = to - from;
  const done = Math.min(Math.max(figure - from, 0), Math.max(span, 0));
  const bps = span <= 0 ? FULL_BPS : Math.floor((done / span) * FULL_BPS);
  return { nextId: next.id, missing: Math.max(to - figure, 0), bps };
}
