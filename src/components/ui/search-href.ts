/** What a page's `searchParams` holds. */
export type SearchParams = Record<string, string | string[] | undefined>;

/**
 * The address of the same list with some parameters changed; null or "" takes one out.
 * The cursor and page go with every change but their own, since they belong to one filter and sort.
 */
export function searchHref(
  path: string,
  current: SearchParams,
  changes: Record<string, string | null>,
): string {
  const next = new URLSearchParams();
  const merged: SearchParams = { ...current, cursor: undefined, page: undefined };
  for (const [name, value] of Object.entries(changes)) merged[name] = value || undefined;
  for (const [name, value] of Object.entries(merged)) {
    for (const one of [value ?? []].flat()) next.append(name, one);
  }
  const query = next.toString();
  return query ? `${path}?${query}` : path;
}
