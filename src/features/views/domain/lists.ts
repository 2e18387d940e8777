/**
 * The lists that views can be saved of, and what of their address belongs to a view: filters, sort, columns. Never
 * the page that somebody is on.
 */
export const VIEW_LISTS = {
  resellers: ["q", "status", "tier", "rate", "outstanding", "sort", "columns"],
  tickets: ["q", "status", "priority", "assignee", "kind", "sort"],
  own_customers: ["q", "status", "services", "country", "sort", "columns"],
} as const satisfies Record<string, readonly string[]>;

export type ViewList = keyof typeof VIEW_LISTS;

/** Lists of the portal; all others are the admin panel's. */
export const PORTAL_LISTS: readonly ViewList[] = ["own_customers"];

/** Longest value that a parameter of a view may have. */
const LONGEST_VALUE = 200;

/**
 * The part of a list's address that a view keeps, in a fixed order, so that equal views are equal texts. Unknown
 * names, empty and overlong values, and repetitions are left out.
 */
export function viewQuery(list: ViewList, query: string | URLSearchParams): string {
  const given = new URLSearchParams(query);
  const kept = new URLSearchParams();
  for (const name of VIEW_LISTS[list]) {
    const value = given.get(name)?.trim();
    if (value && value.length <= LONGEST_VALUE && !/\p{Cc}/u.test(value)) kept.set(name, value);
  }
  return kept.toString();
}
