import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editSheet, isSameCells, rebase, redo, type Sheet, startSheet, undo } from "./sheet";
import { cellsOf, cellsRefused, readAmount, reviewSheet, type SheetTarget } from "./sheet-changes";
import {
  cellKey,
  copyRange,
  fill,
  isInside,
  keyAt,
  moved,
  pasteInto,
  readTsv,
  type SheetView,
} from "./sheet-view";

const view: SheetView = {
  rows: ["a", "b", "c"].flatMap((target) => [
    { target, field: "price" as const },
    { target, field: "setup" as const },
  ]),
  columns: (["EUR", "JPY"] as const).flatMap((currency) =>
    (["monthly", "annual"] as const).map((cycle) => ({ currency, cycle })),
  ),
};
const at = (row: number, column: number) => ({ row, column });
const MAX = 100_000_000_000;

describe("a sheet", () => {
  it("forgets what could be redone at a new step, and takes no step for nothing", () => {
    const one = editSheet(startSheet({ x: "1" }), [{ key: "x", to: "2" }]);
    expect(editSheet(one, [{ key: "x", to: " 2 " }])).toBe(one);
    const other = editSheet(undo(one), [{ key: "y", to: "3" }]);
    expect(redo(other)).toBe(other);
    expect(other.cells).toEqual({ x: "1", y: "3" });
  });

  it("keeps its changes upon prices that were read anew, but for those that are so by now", () => {
    const edits = [
      { key: "x", to: "3" },
      { key: "y", to: "" },
      { key: "z", to: "9" },
    ];
    const sheet = rebase(editSheet(startSheet({ x: "1", y: "2" }), edits), { x: "3", y: "5", w: "7" });
    expect(sheet.cells).toEqual({ x: "3", z: "9", w: "7" });
    expect(undo(sheet).cells).toEqual({ x: "3", y: "5", w: "7" });
    expect(isSameCells({ x: "1" }, { x: "1", y: "" })).toBe(true);
    expect(isSameCells({ x: "1" }, { x: "1", y: "2" })).toBe(false);
  });

  const spot = fc.record({ row: fc.integer({ min: 0, max: 5 }), column: fc.integer({ min: 0, max: 3 }) });
  const range = fc.record({ from: spot, to: spot });
  const text = fc.constantFrom("", "1", "2.50", " 3 ", "nothing", "-4", "a\tb\n\tc", "1\t2\t3\t4\t5\n6");
  const move = fc.oneof(
    fc.record({ what: fc.constantFrom("paste" as const, "fill" as const), range, text }),
    fc.record({ what: fc.constantFrom("undo" as const, "redo" as const) }),
  );

  it("comes back to its start by undoing all, and to its end by redoing all, whatever was done", () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        const first = startSheet({ [keyAt(view, at(0, 0))]: "9.00", [keyAt(view, at(1, 2))]: "500" });
        const end = moves.reduce((sheet: Sheet, one) => {
          if (!("range" in one)) return one.what === "undo" ? undo(sheet) : redo(sheet);
          const edits =
            one.what === "paste"
              ? pasteInto(view, one.range, one.text).edits
              : fill(view, one.range, one.text);
          return editSheet(sheet, edits);
        }, first);
        let back = end;
        while (back.done.length > 0) back = undo(back);
        expect(back.cells).toEqual(first.cells);
        let last = back;
        while (last.undone.length > 0) last = redo(last);
        let whole = end;
        while (whole.undone.length > 0) whole = redo(whole);
        expect(last.cells).toEqual(whole.cells);
        while (last.undone.length + last.done.length > 0 && last.done.length > end.done.length)
          last = undo(last);
        expect(last.cells).toEqual(end.cells);
      }),
    );
  });
});

describe("a view", () => {
  it("keeps a spot on the sheet, and knows what a range holds in any direction", () => {
    expect(moved(view, at(0, 0), -1, -1)).toEqual(at(0, 0));
    expect(moved(view, at(4, 2), 5, 5)).toEqual(at(5, 3));
    expect(isInside({ from: at(3, 2), to: at(1, 1) }, at(2, 2))).toBe(true);
    expect(isInside({ from: at(3, 2), to: at(1, 1) }, at(0, 2))).toBe(false);
  });

  it("pastes what it copied", () => {
    const sheet = startSheet({ [keyAt(view, at(0, 0))]: "1", [keyAt(view, at(1, 1))]: "2" });
    const copied = copyRange(view, sheet.cells, { from: at(1, 1), to: at(0, 0) });
    expect(copied).toBe("1\t\n\t2");
    const { edits, lost } = pasteInto(view, { from: at(2, 2), to: at(2, 2) }, copied);
    expect(lost).toBe(0);
    expect(editSheet(sheet, edits).cells).toMatchObject({
      [keyAt(view, at(2, 2))]: "1",
      [keyAt(view, at(3, 3))]: "2",
    });
  });

  it("fills a range with a single cell, and says what a larger block loses at the edge", () => {
    const range = { from: at(0, 0), to: at(1, 1) };
    expect(pasteInto(view, range, "7\r\n").edits.map(({ to }) => to)).toEqual(["7", "7", "7", "7"]);
    expect(pasteInto(view, { from: at(5, 3), to: at(5, 3) }, "1\t2\n3\t4")).toMatchObject({
      edits: [{ to: "1" }],
      lost: 3,
    });
    expect(readTsv('"1"\t"a ""b"""\r\n')).toEqual([["1", 'a "b"']]);
  });
});

describe("an amount", () => {
  it.each([
    ["", "EUR", { minor: null }],
    ["12.5", "EUR", { minor: 1_250 }],
    ["1999", "JPY", { minor: 1_999 }],
    ["12.345", "KWD", { minor: 12_345 }],
    ["1.005", "EUR", { problem: "decimals" }],
    ["1.5", "JPY", { problem: "decimals" }],
    ["-1", "EUR", { problem: "negative" }],
    ["12,50", "EUR", { minor: 1_250 }],
    ["1,250", "EUR", { problem: "comma" }],
    ["twelve", "EUR", { problem: "not_amount" }],
    ["1e3", "EUR", { problem: "not_amount" }],
    ["1000000000.01", "EUR", { problem: "too_large" }],
    ["90071992547409.92", "EUR", { problem: "too_large" }],
    ["99999999999999999999", "EUR", { problem: "too_large" }],
  ])("%j in %s is %j", (text, currency, expected) => {
    expect(readAmount(text, currency, MAX)).toEqual(expected);
  });
});

describe("a review", () => {
  const targets: SheetTarget[] = [
    { id: "a", kind: "product", name: "Server" },
    { id: "b", kind: "option", name: "RAM" },
  ];
  const key = (target: string, field: "price" | "setup" | "floor") =>
    cellKey(target, field, "EUR", "monthly");
  const price = (amount: number) => ({ amount, currency: "EUR" });
  const start = cellsOf([
    { id: "a", prices: [{ cycle: "monthly", price: price(10_000), setup: price(500), floor: price(6_000) }] },
  ]);
  const review = (...edits: [string, string][]) =>
    reviewSheet(
      editSheet(
        startSheet(start),
        edits.map(([k, to]) => ({ key: k, to })),
      ),
      { targets, currencies: ["EUR"], maxMinor: MAX },
    );

  it("has what was and what is to be, and nothing of what stays", () => {
    expect(start).toEqual({
      [key("a", "price")]: "100.00",
      [key("a", "setup")]: "5.00",
      [key("a", "floor")]: "60.00",
    });
    expect(review().edits).toEqual([]);
    const { edits, changes } = review([key("a", "price"), "120"], [key("b", "price"), "2.50"]);
    expect(edits).toEqual([
      {
        product: "a",
        cycle: "monthly",
        currency: "EUR",
        before: { priceMinor: 10_000, setupMinor: 500, floorMinor: 6_000 },
        after: { priceMinor: 12_000, setupMinor: 500, floorMinor: 6_000 },
      },
      {
        option: "b",
        cycle: "monthly",
        currency: "EUR",
        before: null,
        after: { priceMinor: 250, setupMinor: 0, floorMinor: null },
      },
    ]);
    expect(changes.map(({ from, to }) => [from, to])).toEqual([
      ["100.00", "120"],
      ["", "2.50"],
    ]);
  });

  it("finds the cells that an entry was refused for, and no others", () => {
    const { changes } = review(
      [key("a", "price"), "120"],
      [key("a", "setup"), "6"],
      [key("b", "price"), "2"],
    );
    const said = [
      { path: ["changes", 0, "before"], detail: "moved" },
      { path: ["validFrom"], detail: "over" },
    ];
    expect([...cellsRefused(said, changes)]).toEqual([
      [key("a", "price"), "moved"],
      [key("a", "setup"), "moved"],
    ]);
  });

  it("withdraws a price that is cleared with all that goes with it", () => {
    const { edits, problems } = review(
      [key("a", "price"), ""],
      [key("a", "setup"), ""],
      [key("a", "floor"), ""],
    );
    expect(problems.size).toBe(0);
    expect(edits).toMatchObject([{ after: null }]);
  });

  it("marks a fee or a cost without its price, and a cost above it", () => {
    expect([...review([key("b", "setup"), "1"]).problems]).toEqual([[key("b", "setup"), "no_price"]]);
    expect([...review([key("a", "price"), "59.99"]).problems]).toEqual([[key("a", "floor"), "above_price"]]);
    expect([...review([key("a", "price"), "x"]).problems]).toEqual([[key("a", "price"), "not_amount"]]);
  });
});
