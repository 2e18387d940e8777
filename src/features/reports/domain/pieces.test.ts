import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, daysBetween, type Grain, nextStart, startOf } from "./days";
import { FEW, MANY, type Piece, piecesOf } from "./pieces";

const day = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays("2020-01-01", days));
const stretch = fc.tuple(day, day).map((days) => {
  const [from = "", to = ""] = days.sort();
  return { from, to };
});

const grain = fc.constantFrom<Grain>("day", "month", "quarter", "year");
const kept = fc.constantFrom(FEW, MANY);

/** How often the pieces count each day. */
function counted(pieces: readonly Piece[]): Map<Day, number> {
  const days = new Map<Day, number>();
  for (const { grain, from, to, sign } of pieces) {
    expect([grain, startOf(grain, from), startOf(grain, to)]).toEqual([grain, from, to]);
    // Buckets of a piece adjoin: its days are all those between its bounds.
    for (let one = from; one < to; one = addDays(one, 1)) days.set(one, (days.get(one) ?? 0) + sign);
  }
  return new Map([...days].filter(([, times]) => times !== 0));
}

/** How many buckets of each grain are read. */
function readOf(pieces: readonly Piece[]) {
  const read = { day: 0, dekad: 0, month: 0, quarter: 0, year: 0 };
  for (const { grain, from, to } of pieces)
    for (let start = from; start < to; start = nextStart(grain, start)) read[grain] += 1;
  return read;
}

describe("pieces of a stretch", () => {
  it("count each of its days once and no other", () => {
    fc.assert(
      fc.property(stretch, grain, kept, (days, grain, kept) => {
        const found = counted(piecesOf(days, grain, kept));
        expect([...found.values()].every((times) => times === 1)).toBe(true);
        expect(found.size).toBe(daysBetween(days.from, days.to));
        expect([...found.keys()].every((one) => one >= days.from && one < days.to)).toBe(true);
      }),
    );
  });

  it("sum to each column by itself, too", () => {
    fc.assert(
      fc.property(stretch, grain, kept, (days, grain, kept) => {
        // What a piece's bucket is counted under is the column that its days are in.
        const columns = new Map<Day, number>();
        for (const piece of piecesOf(days, grain, kept))
          for (let start = piece.from; start < piece.to; start = nextStart(piece.grain, start)) {
            const column = startOf(grain, start);
            const length = daysBetween(start, nextStart(piece.grain, start));
            columns.set(column, (columns.get(column) ?? 0) + piece.sign * length);
          }
        for (const [column, length] of columns) {
          const [, first = ""] = [column, days.from].sort();
          const [end = ""] = [nextStart(grain, column), days.to].sort();
          expect([column, length]).toEqual([column, Math.max(0, daysBetween(first, end))]);
        }
      }),
    );
  });

  it("are few: no month is read by its days, and no year by its months", () => {
    fc.assert(
      fc.property(stretch, (days) => {
        const read = readOf(piecesOf(days));
        expect(read.day).toBeLessThanOrEqual(32);
        expect(read.month).toBeLessThanOrEqual(14);
      }),
    );
  });

  it("are fewer yet where thirds of a month and quarters are kept", () => {
    fc.assert(
      fc.property(stretch, (days) => {
        const read = readOf(piecesOf(days, "year", MANY));
        expect(read.day).toBeLessThanOrEqual(12);
        expect(read.dekad).toBeLessThanOrEqual(4);
        expect(read.month).toBeLessThanOrEqual(4);
        expect(read.quarter).toBeLessThanOrEqual(6);
      }),
    );
  });

  it("take off what is too much of a month", () => {
    expect(piecesOf({ from: "2026-01-01", to: "2026-02-27" })).toEqual([
      { grain: "month", from: "2026-01-01", to: "2026-03-01", sign: 1 },
      { grain: "day", from: "2026-02-27", to: "2026-03-01", sign: -1 },
    ]);
  });
});
