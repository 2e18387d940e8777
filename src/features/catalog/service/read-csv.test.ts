import { describe, expect, it } from "vitest";
import { MAX_ROWS, readCsv } from "./read-csv";

const linesOf = (text: string) => readCsv(text).table.rows.map(({ line }) => line);

describe("readCsv", () => {
  it("takes the separator from the headings, whatever the cells hold", () => {
    const { table } = readCsv('"name; or so",usd\n", ;a","one; two; three"\n');
    expect(table.header).toEqual(["name; or so", "usd"]);
    expect(table.rows.map(({ cells }) => cells)).toEqual([[", ;a", "one; two; three"]]);
  });

  it.each([",", ";", "\t"])("tells the separator %j", (separator) => {
    const { table } = readCsv(["name", "usd"].join(separator).concat("\r\n", ["A", "1"].join(separator)));
    expect(table).toEqual({ header: ["name", "usd"], rows: [{ line: 2, cells: ["A", "1"] }] });
  });

  it("skips a byte order mark and empty lines, and still counts lines", () => {
    expect(linesOf("\uFEFFa,b\n\n1,2\n,\n3,4\n")).toEqual([3, 5]);
  });

  it("counts the lines inside cells", () => {
    expect(linesOf('a,b\n1,"two\nlines"\n3,4')).toEqual([2, 4]);
  });

  it("names the line of a quotation mark that is not closed", () => {
    expect(readCsv('a,b\n1,2\n3,"4\n5,6').problems).toMatchObject([{ line: 3 }]);
  });

  it("refuses more rows than MAX_ROWS", () => {
    const rows = Array.from({ length: MAX_ROWS + 1 }, (_, index) => `p${index},1`);
    expect(readCsv(["a,b", ...rows].join("\n")).problems).toMatchObject([{ line: MAX_ROWS + 2 }]);
  });
});
