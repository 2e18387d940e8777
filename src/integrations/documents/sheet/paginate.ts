/** How many rows stand on each page, and whether the sums need a page of their own. */
export type Pagination = { rows: number[] };

/** Rows that stay with the sums, so that no page shows a sum of nothing. */
const KEPT_WITH_CLOSING = 2;

/**
 * Shares rows of these heights among pages with room for `first` and then `next`, in order; after the last row comes
 * something of height `closing`, which takes the last rows along when it has to go to another page.
 */
export function paginate(
  heights: readonly number[],
  room: { first: number; next: number; closing: number },
): Pagination {
  const rows = [0];
  let left = room.first;
  for (const height of heights) {
    const isEmpty = rows.at(-1) === 0;
    if (height > left && (!isEmpty || rows.length === 1)) {
      rows.push(0);
      left = room.next;
    }
    rows[rows.length - 1] = (rows.at(-1) ?? 0) + 1;
    left -= height;
  }
  if (room.closing > left) moveLastRows(rows, heights, room);
  return { rows };
}

function moveLastRows(
  rows: number[],
  heights: readonly number[],
  room: { next: number; closing: number },
): void {
  const last = rows.at(-1) ?? 0;
  let moved = Math.min(KEPT_WITH_CLOSING, last);
  const heightOf = (count: number) =>
    heights.slice(heights.length - count).reduce((sum, one) => sum + one, 0);
  while (moved > 0 && heightOf(moved) + room.closing > room.next) moved -= 1;
  // A page that would keep no row at all, and be no first page, is not left behind empty.
  if (moved === last && rows.length > 1) return;
  rows[rows.length - 1] = last - moved;
  rows.push(moved);
}
