import { expect, it } from "vitest";
import { type CsvColumn, csvResponse } from "./csv-response";

type Row = { name: string; amount: number };
const columns: CsvColumn<Row>[] = [
  { heading: "Name", cell: (row) => row.name },
  { heading: "Amount", cell: (row) => row.amount },
];

async function* pages(...each: Row[][]) {
  yield* each;
}

const textOf = async (...each: Row[][]) =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(
    await csvResponse({ name: "list", columns, pages: pages(...each) }).arrayBuffer(),
  );

it("writes headings and rows, page after page", async () => {
  const text = await textOf([{ name: "Łódź, GmbH", amount: 1 }], [], [{ name: 'the "best"', amount: 2.5 }]);
  expect(text).toBe('\ufeffName,Amount\r\n"Łódź, GmbH",1\r\n"the ""best""",2.5\r\n');
});

it.each(["=1+1", "+1", "-1+1", "-1.5e3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0=1"])(
  "leaves no formula in %j for a spreadsheet to run",
  async (name) => {
    const cell = (await textOf([{ name, amount: 0 }])).split("Name,Amount\r\n")[1] ?? "";
    expect(cell).toMatch(/^"?'/);
  },
);

it("keeps a negative number a number", async () => {
  expect(await textOf([{ name: "credit", amount: -5 }])).toContain("credit,-5\r\n");
  // An amount in major units is a text with its decimals.
  expect(await textOf([{ name: "-12.50", amount: 0 }])).toContain("\n-12.50,0\r\n");
});
