import { type SearchParams, searchHref } from "@/components/ui/search-href";
import { decodeCursor } from "@/core/list";
import { isSortedCursor } from "@/core/sorted-cursor";

/** Pages further on than this go back to the first one: an address has to end somewhere. */
const LONGEST_TRAIL = 30;
/** And so many characters: cursors of sorted lists carry a value of their row. */
const MOST_CHARACTERS = 4_000;

function trailOf(params: SearchParams): string[] {
  const value = [params.cursor ?? []].flat()[0];
  return value?.split(".").filter(isCursor) ?? [];
}

/** Whether a list can have handed it out; anything else in the address is left aside. */
function isCursor(text: string): boolean {
  if (isSortedCursor(text)) return true;
  try {
    decodeCursor(text);
    return true;
  } catch {
    return false;
  }
}

/** The cursor of the page that the address shows; undefined on the first one. */
export function currentCursor(params: SearchParams): string | undefined {
  return trailOf(params).at(-1);
}

/**
 * Addresses of the neighbouring pages. A keyset list knows only the way forward, so `?cursor=` carries the cursors of
 * the pages walked through, joined by dots, and the last one is where we are.
 */
export function neighbourHrefs(
  path: string,
  params: SearchParams,
  nextCursor: string | null,
): { previousHref?: string; nextHref?: string } {
  const trail = trailOf(params);
  const href = (cursors: string[]) => searchHref(path, params, { cursor: cursors.join(".") || null });
  const tooLong = trail.length > LONGEST_TRAIL;
  return {
    previousHref: trail.length > 0 ? href(tooLong ? [] : trail.slice(0, -1)) : undefined,
    nextHref: nextCursor ? href([...shortened(trail), nextCursor]) : undefined,
  };
}

/** Without its oldest cursors where the whole would not fit: back then ends a few pages after the first one. */
function shortened(trail: string[]): string[] {
  let characters = trail.reduce((sum, cursor) => sum + cursor.length, 0);
  return trail.filter((cursor) => {
    const fits = characters <= MOST_CHARACTERS;
    if (!fits) characters -= cursor.length;
    return fits;
  });
}
