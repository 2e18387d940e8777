import { type Day, daysBetween, type Grain, nextStart, type SumGrain, startOf } from "./days";
import type { Stretch } from "./period";

/** What sums are kept by, from fine to coarse. */
export const FEW = ["day", "month", "year"] as const;
/** What those are kept by of which there are many in each bucket; see analytics_buckets of prisma/functions. */
export const MANY = ["day", "dekad", "month", "quarter", "year"] as const;

/** How long each is, near enough. */
const DAYS = { day: 1, dekad: 10.1, month: 30.4, quarter: 91.3, year: 365.2 };

/** Buckets of one grain from `from` to before `to` that are added (1) or taken off (-1). */
export type Piece = Stretch & { grain: SumGrain; sign: 1 | -1 };

/**
 * A stretch of days as few buckets: whole years and months, and at each end the days that are missing from them, or
 * that are too many in them, whichever are fewer. There is at least one piece. What is split by `grain` afterwards is
 * never made of anything coarser.
 *
 * @param kept by what there are sums, from fine to coarse
 */
export function piecesOf(stretch: Stretch, grain: Grain = "year", kept: readonly SumGrain[] = FEW): Piece[] {
  let pieces: Piece[] = [{ ...stretch, grain: "day", sign: 1 }];
  let finer: SumGrain = "day";
  for (const coarse of kept.filter((one) => one !== "day" && DAYS[one] <= DAYS[grain])) {
    const better = pieces.flatMap((piece) =>
      piece.grain === finer && piece.sign > 0 ? coarser(piece, coarse) : [piece],
    );
    if (size(better) >= size(pieces)) break;
    pieces = better;
    finer = coarse;
  }
  return pieces;
}

/** The piece with what is inside of it in coarser buckets. */
function coarser(piece: Piece, grain: SumGrain): Piece[] {
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
function nearest(grain: SumGrain, day: Day): Day {
  const before = startOf(grain, day);
  const after = nextStart(grain, before);
  return daysBetween(before, day) * 2 <= daysBetween(before, after) ? before : after;
}

/** How many buckets are read, near enough. */
function size(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { grain, from, to }) => sum + daysBetween(from, to) / DAYS[grain], 0);
}
