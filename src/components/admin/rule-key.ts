const RULES = ["retail", "override", "own_rate", "tier_rate", "default_rate"] as const;

/** The message key of a price rule; rules that came later have a general one until they are named. */
export function ruleKey(rule: string): (typeof RULES)[number] | "other" {
  return RULES.find((one) => one === rule) ?? "other";
}
