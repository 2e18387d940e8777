type Values = Record<string, unknown> | null;

/** One value of an object before and after a change; undefined where it was not recorded. */
export type Change = { key: string; before: unknown; after: unknown };

/** What differs between the two records, in the order in which they name it. */
export function changesOf(before: Values, after: Values): Change[] {
  const keys = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...keys]
    .map((key) => ({ key, before: before?.[key], after: after?.[key] }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

/** "ownRateBps" and "own_rate_bps" as "Own rate": the unit is said by the value. */
export function fieldLabel(key: string): string {
  const words = key
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .toLowerCase()
    .replace(/ (bps|minor|id)$/, "");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
