type Values = Record<string, unknown> | null;

/** One value of an object before and after a change; undefined where it was not recorded. */
export type Change = { path: string[]; before: unknown; after: unknown };

/** As many nameless things, the lines of a draft, are told one by one; a longer list stays whole. */
const FEW = 5;

/**
 * What differs between the two records, in the order in which they name it, down to the single values: a rule inside
 * settings, a rate of one tier. Lists of named objects are compared by name, since their order says nothing.
 */
export function changesOf(before: Values, after: Values): Change[] {
  return compare([], before ?? undefined, after ?? undefined);
}

function compare(path: string[], before: unknown, after: unknown): Change[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const [one, other] = [partsOf(before), partsOf(after)];
  const comparable = (one || before === undefined) && (other || after === undefined) && (one || other);
  if (!comparable) return [{ path, before, after }];
  const keys = new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})]);
  return [...keys].flatMap((key) => compare([...path, key], one?.[key], other?.[key]));
}

/** The named parts of a value that has any; null for a single value, and for an amount of money, which is one. */
function partsOf(value: unknown): Record<string, unknown> | null {
  if (typeof value !== "object" || value === null || isMoney(value)) return null;
  if (!Array.isArray(value)) return value as Record<string, unknown>;
  const names = value.map((item) => (item as { name?: unknown } | null)?.name);
  const named = names.every((name) => typeof name === "string") && new Set(names).size === names.length;
  if (value.length > 0 && named) return Object.fromEntries(value.map((item, index) => [names[index], item]));
  const isShort = value.length > 0 && value.length <= FEW;
  const counted = isShort && value.every((item) => typeof item === "object" && item !== null);
  return counted ? Object.fromEntries(value.map((item, index) => [`${index + 1}`, item])) : null;
}

/** Whether a recorded value is an amount with its currency. */
export function isMoney(value: unknown): value is { amount: number; currency: string } {
  if (typeof value !== "object" || value === null) return false;
  const { amount, currency, ...rest } = value as Record<string, unknown>;
  return typeof amount === "number" && typeof currency === "string" && Object.keys(rest).length === 0;
}

/**
 * "ownRateBps" and "own_rate_bps" as "Own rate": the unit is said by the value. `wordFor` gives a language's word for
 * "own_rate" where it has one.
 */
export function fieldLabel(path: readonly string[], wordFor?: (key: string) => string | undefined): string {
  return path.map((key) => label(key, wordFor)).join(" › ");
}

function label(key: string, wordFor?: (key: string) => string | undefined): string {
  // A name, "Gold" or "Extra IPv4", stays as it is written.
  if (!/^[a-z]/.test(key)) return key;
  const words = key
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .toLowerCase()
    .replace(/ (bps|minor|id)$/, "");
  return wordFor?.(words.replaceAll(" ", "_")) ?? words.charAt(0).toUpperCase() + words.slice(1);
}
