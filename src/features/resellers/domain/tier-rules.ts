import type { FieldError } from "@/core/errors";

/** A tier as its rules see it. Thresholds: revenue in minor units of the provider's currency, and active services. */
export type TierRule = {
  id: string;
  position: number;
  name: string;
  thresholdMinor: number;
  thresholdServices: number;
};

export type TierBasis = "revenue" | "active_services";

/** What a reseller has to reach for this tier, in the unit of the basis. */
export function tierThreshold(tier: TierRule, basis: TierBasis): number {
  return basis === "revenue" ? tier.thresholdMinor : tier.thresholdServices;
}

/** The tiers, lowest first. */
export function byPosition<T extends { position: number }>(tiers: readonly T[]): T[] {
  return [...tiers].sort((a, b) => a.position - b.position);
}

/** The highest tier whose threshold the figure reaches; the lowest when it reaches none. */
export function reachedTier<T extends TierRule>(tiers: readonly T[], basis: TierBasis, figure: number): T {
  const ordered = byPosition(tiers);
  const reached = ordered.findLast((tier) => tierThreshold(tier, basis) <= figure) ?? ordered[0];
  if (!reached) throw new RangeError("the program has no tiers");
  return reached;
}

/** What is wrong with an edited list of tiers, lowest first, at the fields of its rows. Empty when nothing is. */
export function tierListErrors(tiers: readonly Omit<TierRule, "id" | "position">[]): FieldError[] {
  return tiers.flatMap((tier, index) => {
    const errors: FieldError[] = [];
    const add = (field: string, code: string, detail: string) =>
      errors.push({ path: ["tiers", index, field], code, detail });
    const same = tiers.findIndex((other) => other.name.toLowerCase() === tier.name.toLowerCase());
    if (same < index) add("name", "taken", "Two tiers cannot have the same name");
    const below = tiers[index - 1];
    for (const field of ["thresholdMinor", "thresholdServices"] as const) {
      if (!below && tier[field] !== 0) add(field, "not_zero", "The lowest tier begins at 0");
      if (below && tier[field] <= below[field])
        add(field, "out_of_order", `Has to be more than that of ${below.name}`);
    }
    return errors;
  });
}
