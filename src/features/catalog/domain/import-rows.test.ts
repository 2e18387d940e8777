import { describe, expect, it } from "vitest";
import { type CsvTable, readImportRows } from "./import-rows";

const MAPPING = { product: "name", price: "usd", category: "class", backup: "backup" };

function table(...rows: string[][]): CsvTable {
  const header = ["name", "class", "usd", "backup"];
  return { header, rows: rows.map((cells, index) => ({ line: index + 2, cells })) };
}

function problemsOf(...rows: string[][]) {
  return readImportRows(table(...rows), MAPPING, "USD").problems;
}

describe("readImportRows", () => {
  it("reads amounts exactly, in minor units", () => {
    const { rows, problems } = readImportRows(table(["Linode 2GB", "standard", "10", "2.5"]), MAPPING, "USD");
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      {
        line: 2,
        name: "Linode 2GB",
        slug: "linode-2gb",
        category: "standard",
        categorySlug: "standard",
        priceMinor: 1000,
        backupMinor: 250,
      },
    ]);
  });

  it("takes an empty backup for none", () => {
    expect(readImportRows(table(["A", "b", "1", ""]), MAPPING, "USD").rows[0]?.backupMinor).toBeNull();
  });

  it("names every problem by line and column", () => {
    const problems = problemsOf(
      ["A", "b", "ten", "-1"],
      ["", "b", "1", "1"],
      ["C", "", "1.005", "1"],
      ["A", "b", "1", "1"],
      ["D", "b", "1"],
    );
    expect(problems.map(({ line, column }) => `${line} ${column}`)).toEqual([
      "2 usd",
      "2 backup",
      "3 name",
      "4 class",
      "4 usd",
      "5 name",
      "6 ",
    ]);
    expect(problems[0]?.detail).toBe('"ten" is no amount in USD: write it like 12.50');
    expect(problems[5]?.detail).toBe('"A" is on line 2 already');
  });

  it.each(["12,50", "1e3", "$5", "0x10", "1.234", "9007199254740993", " "])(
    "refuses %j as an amount",
    (amount) => {
      expect(problemsOf(["A", "b", amount, "1"])).toMatchObject([{ line: 2, column: "usd" }]);
    },
  );

  it.each(["=1+1", "@SUM(A1)", "-cmd", "+1", "a\u0000b", "a\u202eb", "x".repeat(121)])(
    "refuses the name %j",
    (name) => {
      expect(problemsOf([name, "b", "1", "1"])).toMatchObject([{ line: 2, column: "name" }]);
    },
  );

  it("goes by the currency's own decimals", () => {
    expect(readImportRows(table(["A", "b", "500", ""]), MAPPING, "JPY").rows[0]?.priceMinor).toBe(500);
    expect(readImportRows(table(["A", "b", "1.5", ""]), MAPPING, "JPY").problems).toHaveLength(1);
  });

  it("names the columns that the headings lack or have twice", () => {
    const twice = { header: ["name", "name", "usd"], rows: [] };
    expect(readImportRows(twice, MAPPING, "USD").problems).toEqual([
      { line: 1, column: "name", detail: "2 columns have this heading" },
      { line: 1, column: "class", detail: "There is no such column" },
      { line: 1, column: "backup", detail: "There is no such column" },
    ]);
  });

  it("refuses a list without rows", () => {
    expect(problemsOf()).toMatchObject([{ line: 1, column: "" }]);
  });
});
