import { dayOf } from "./calendar";
import type { Model } from "./model";

/** A tier's rate off retail in basis points, null for the program's; and from what revenue on, in EUR cents. */
export type Tier = { bps: number | null; threshold: number };

export type TierRules = {
  window: "lifetime" | "rolling_12_months";
  demotion: boolean;
  graceDays: number;
};

/** Where a reseller stands in the program. `tier` counts from the lowest, 0. */
export type Standing = {
  tier: number;
  isPinned: boolean;
  ownBps: number | null;
  belowSince: Date | null;
  /** The day of the last nightly look. */
  lookedOn: string;
};

export const PROGRAM_BPS = 1_000;
export const TIERS: readonly Tier[] = [
  { bps: null, threshold: 0 },
  { bps: 1_500, threshold: 50_000 },
  { bps: 2_033, threshold: 150_000 },
  { bps: 2_500, threshold: 600_000 },
  { bps: 3_000, threshold: 2_000_000 },
];

/** What a reseller pays less than retail, in basis points. */
export function rateOf({ ownBps, tier }: Standing): number {
  return ownBps ?? TIERS[tier]?.bps ?? PROGRAM_BPS;
}

/** R18: a payment raises; only the night lowers, after the days of grace; what an admin releases goes where it belongs. */
export function look(m: Model, id: string, cause: "money" | "night" | "released" | "set"): void {
  const { standing } = m.client(id);
  if (!standing || (cause === "night" && standing.lookedOn === dayOf(m.now))) return;
  if (cause === "night") standing.lookedOn = dayOf(m.now);
  const figure = figureOf(m, id);
  const reached = Math.max(
    0,
    TIERS.findLastIndex(({ threshold }) => threshold <= figure),
  );
  const { belowSince, isPinned, tier } = standing;
  standing.belowSince = null;
  if (isPinned) return;
  if (reached > tier || cause === "released") standing.tier = reached;
  else if (reached < tier && m.tierRules.demotion) {
    standing.belowSince = belowSince ?? m.now;
    const over = standing.belowSince.getTime() + m.tierRules.graceDays * 86_400_000 <= m.now.getTime();
    if (cause === "night" && over) Object.assign(standing, { tier: reached, belowSince: null });
  }
}

function figureOf(m: Model, id: string): number {
  const [year = "", ...rest] = dayOf(m.now).split("-");
  // The same day a year ago; of 29 February the day before.
  const yearAgo = [Number(year) - 1, ...rest].join("-").replace("02-29", "02-28");
  let figure = 0;
  for (const [key, { base }] of m.revenue) {
    const [client, kind, day = ""] = key.split(" ");
    if (client !== id || kind !== "wholesale") continue;
    if (m.tierRules.window === "lifetime" || day > yearAgo) figure += base;
  }
  return figure;
}
