import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { BILLING_CYCLES } from "@/core/billing-cycle";
import { readCsv } from "../../service/read-csv";
import type { CatalogFile } from "./catalog-file";
import { checkFile } from "./check-file";
import { compareFiles } from "./compare-files";
import { CSV_COLUMNS, guarded, unguarded } from "./csv-columns";
import { readCatalogCsv } from "./read-csv-file";
import { readCatalogJson } from "./read-json";
import { catalogRows } from "./write-csv";

const CURRENCIES = ["EUR", "JPY", "KWD"];
const known = (present: CatalogFile) => ({
  present,
  currencies: new Set(CURRENCIES),
  resellers: new Set(["res_1", "res_2"]),
});
const toCsv = (file: CatalogFile) => `\uFEFF${Papa.unparse(catalogRows(file), { newline: "\r\n" })}\r\n`;
const toJson = (file: CatalogFile) =>
  JSON.stringify({ format: "tierline-catalogue", version: 1, ...file }, null, 2);
const fromCsv = (text: string) => {
  const { table, problems } = readCsv(text, 20_000);
  return readCatalogCsv(table, problems);
};

const line = fc
  .tuple(
    fc.constantFrom("", "=", "'=", "-", "@x", "+1 ", '"', ", ;", "Ü", "'"),
    fc.stringMatching(/^[a-z0-9]{1,8}$/),
  )
  .map(([start, rest]) => `${start}${rest}`.trim());
const minor = fc.integer({ min: 0, max: 1_000_000 });
const prices = fc.uniqueArray(
  fc
    .record({
      cycle: fc.constantFrom(...BILLING_CYCLES),
      currency: fc.constantFrom(...CURRENCIES),
      priceMinor: minor,
      setupMinor: minor,
      floor: fc.option(fc.integer({ min: 0, max: 100 })),
    })
    .map(({ floor, ...price }) => ({
      ...price,
      floorMinor: floor === null ? null : Math.floor((price.priceMinor * floor) / 100),
    })),
  { selector: ({ cycle, currency }) => `${cycle} ${currency}`, maxLength: 5 },
);
const option = fc.record({ name: line, retired: fc.boolean(), prices });
const group = fc
  .record({
    name: line,
    kind: fc.constantFrom("choice" as const, "quantity" as const, "yes_no" as const),
    required: fc.boolean(),
    min: fc.nat(3),
    more: fc.nat(9),
    step: fc.integer({ min: 1, max: 3 }),
    options: fc.uniqueArray(option, { selector: ({ name }) => name, maxLength: 3 }),
    only: option,
  })
  .map(({ more, only, ...one }) => ({
    ...one,
    ...(one.kind === "quantity" ? { max: Math.max(1, one.min + more) } : { min: 0, max: 1, step: 1 }),
    options: one.kind === "choice" ? one.options : [only],
  }));
const catalogue = fc
  .record({
    categories: fc.array(line, { minLength: 1, maxLength: 3 }),
    groups: fc.array(group, { maxLength: 3 }),
    products: fc.array(
      fc.record({
        name: line,
        place: fc.nat(),
        description: fc.constantFrom("", "=SUM(A1)", 'Two "lines"\nof text; with, commas'),
        status: fc.constantFrom("active" as const, "retired" as const),
        visibility: fc.constantFrom("everyone" as const, "clients" as const, "chosen" as const),
        chosen: fc.subarray(["res_1", "res_2"], { minLength: 1 }),
        groups: fc.array(fc.nat(), { maxLength: 2 }),
        prices,
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ categories, groups, products }): CatalogFile => {
    const optionGroups = groups.map((one, index) => ({ key: `g-${index}`, ...one }));
    return {
      categories: categories.map((name, index) => ({ slug: `c-${index}`, name })),
      optionGroups,
      products: products.map(({ place, chosen, groups: keys, ...product }, index) => ({
        ...product,
        slug: `p-${index}`,
        category: `c-${place % categories.length}`,
        resellers: product.visibility === "chosen" ? chosen : [],
        groups:
          optionGroups.length === 0 ? [] : [...new Set(keys.map((key) => `g-${key % optionGroups.length}`))],
      })),
    };
  });

describe("a file of the catalogue", () => {
  it("changes nothing where it was exported from, in both forms, whatever the catalogue holds", () => {
    fc.assert(
      fc.property(catalogue, (file) => {
        for (const read of [fromCsv(toCsv(file)), readCatalogJson(toJson(file))]) {
          expect(read.problems).toEqual([]);
          expect(checkFile(read.file, read.locate, known(file))).toEqual([]);
          expect(compareFiles(read.file, file)).toMatchObject({ changes: [], missing: [] });
        }
      }),
      { numRuns: 60 },
    );
  });

  it("holds no formula that a spreadsheet would run", () => {
    fc.assert(
      fc.property(catalogue, (file) => {
        for (const cell of catalogRows(file).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
      { numRuns: 30 },
    );
    for (const cell of ["=1", "'=1", "''=1", "'x", "x", "-1", ""])
      expect(unguarded(guarded(cell))).toBe(cell);
  });
});

const PLAIN: CatalogFile = {
  categories: [{ slug: "vps", name: "VPS" }],
  optionGroups: [
    {
      key: "ram",
      name: "RAM",
      kind: "choice",
      required: true,
      min: 0,
      max: 1,
      step: 1,
      options: [{ name: "64 GB", retired: false, prices: [] }],
    },
  ],
  products: [
    {
      slug: "vps-s",
      name: "VPS S",
      category: "vps",
      description: "",
      status: "active",
      visibility: "everyone",
      resellers: [],
      groups: ["ram"],
      prices: [{ cycle: "monthly", currency: "EUR", priceMinor: 750, setupMinor: 0, floorMinor: null }],
    },
  ],
};

/** The CSV with another text in one cell; line 1 has the headings. */
function withCell(lineNumber: number, column: string, text: string): string {
  const rows = catalogRows(PLAIN);
  (rows[lineNumber - 1] as string[])[CSV_COLUMNS.indexOf(column as "price")] = text;
  return Papa.unparse(rows);
}

describe("a wrong CSV file", () => {
  it.each([
    [4, "price", "eighty"],
    [4, "price", "-1"],
    [4, "price", ""],
    [4, "cycle", "weekly"],
    [4, "currency", "XXX"],
    [4, "floor", "7.51"],
    [4, "status", "sold"],
    [4, "visibility", "friends"],
    [4, "resellers", "res_1"],
    [4, "slug", "\u0000"],
    [3, "kind", "many"],
    [3, "step", "0"],
    [3, "max", "1000000000"],
    [3, "required", "perhaps"],
    [3, "option_status", "gone"],
    [5, "group_key", "disk"],
  ])("is named by line %i and column %s for %j", (lineNumber, column, text) => {
    const read = fromCsv(withCell(lineNumber, column, text));
    const problems = [
      ...read.problems,
      ...(read.problems.length > 0
        ? []
        : checkFile(read.file, read.locate, known({ categories: [], optionGroups: [], products: [] }))),
    ];
    expect(problems[0]).toMatchObject({ line: column === "group_key" ? 4 : lineNumber, column });
  });

  it("may not say two things of one product, nor have a column that nobody knows", () => {
    const rows = catalogRows(PLAIN);
    const again = [...(rows[3] as string[])];
    again[CSV_COLUMNS.indexOf("cycle")] = "annual";
    again[CSV_COLUMNS.indexOf("status")] = "retired";
    expect(fromCsv(Papa.unparse([...rows, again])).problems).toMatchObject([
      { line: 6, column: "status", detail: "Line 4 says something else" },
    ]);
    expect(fromCsv("prise\n1").problems).toMatchObject([{ line: 1, column: "prise" }]);
  });
});

describe("a wrong JSON file", () => {
  const broken = (from: string, to: string) => readCatalogJson(toJson(PLAIN).replace(from, to));
  it("is named by line and path", () => {
    const lines = toJson(PLAIN).split("\n");
    const at = (text: string) => lines.findIndex((one) => one.includes(text)) + 1;
    expect(broken('"priceMinor": 750', '"priceMinor": -1').problems).toMatchObject([
      { line: at("priceMinor"), column: "products.0.prices.0.priceMinor" },
    ]);
    const unknown = broken('"category": "vps"', '"category": "web"');
    expect(
      checkFile(unknown.file, unknown.locate, known({ categories: [], optionGroups: [], products: [] })),
    ).toMatchObject([{ line: at('"category": "vps"'), column: "products.0.category" }]);
    expect(broken('"version": 1', '"version": 2').problems).toMatchObject([
      { line: at("version"), column: "version" },
    ]);
  });
  it("is named by line and column where it is no JSON", () => {
    expect(readCatalogJson('{\n  "format": oops\n}').problems).toMatchObject([{ line: 2 }]);
  });
});
