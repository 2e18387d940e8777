import { type Day, daysBetween, type Grain, nextStart, startOf } from "./days";
import type { Stretch } from "./period";

/** What sums are kept by, from fine to coarse. */
const KEPT = ["day", "month", "year"] as const;
type Kept = (typeof KEPT)[number];

/** Buckets of one grain from `from` to before `to` that are added (1) or taken off (-1). */
export type Piece = Stretch & { grain: Kept; sign: 1 | -1 };

/**
 * A stretch of days as few buckets: whole years and months, and at each end the days that are missing from them, or
 * that are too many in them, whichever are fewer. There is at least one piece. What is split by `grain` afterwards is
 * never made of anything coarser.
 */
export function piecesOf(stretch: Stretch, grain: Grain = "year"): Piece[] {
  const coarsest = KEPT.indexOf(grain === "quarter" ? "month" : grain);
  let pieces: Piece[] = [{ ...stretch, grain: "day", sign: 1 }];
  for (const [index, coarse] of KEPT.entries()) {
    if (index === 0 || index > coarsest) continue;
    const better = pieces.flatMap((piece) => coarser(piece, coarse));
    if (size(better) < size(pieces)) pieces = better;
  }
  return pieces;
}

/** The piece with what is inside of it in coarser buckets; pieces of another grain than the next finer one stay. */
function coarser(piece: Piece, grain: Kept): Piece[] {
  if (KEPT.indexOf(piece.grain) !== KEPT.indexOf(grain) - 1 || piece.sign < 0) return [piece];
  const from = nearest(grain, piece.from);
  const to = nearest(grain, piece.to);
  if (from === to) return [piece];
  const edges = [between(piece.from, from, 1), between(piece.to, to, -1)];
  return [{ grain, from, to, sign: 1 as const }, ...edges.flatMap((edge) => edge ?? [])];

  /** What lies between a bound and the rounded one: `forward` is its sign when the rounded one is later. */
  function between(bound: Day, rounded: Day, forward: 1 | -1): Piece | null {
    if (bound === rounded) return null;
    const [first, last] = bound < rounded ? [bound, rounded] : [rounded, bound];
    return {
      grain: piece.grain,
      from: first,
      to: last,
      sign: bound < rounded ? forward : (-forward as 1 | -1),
    };
  }
}

/** The start of a bucket that is nearest to a day. */
function nearest(grain: Kept, day: Day): Day {
  const before = startOf(grain, day);
  const after = nextStart(grain, before);
  return daysBetween(before, day) * 2 <= daysBetween(before, after) ? before : after;
}

/** How many buckets are read, near enough. */
function size(pieces: readonly Piece[]): number {
  const DAYS = { day: 1, month: 30.4, year: 365.2 };
  return pieces.reduce((sum, { grain, from, to }) => sum + daysBetween(from, to) / DAYS[grain], 0);
}
