import type { z } from "zod";
import { formatMajor, parseMajor } from "@/core/money";
import type { CsvTable } from "../import-rows";
import { toSlug } from "../slug";
import type {
  CatalogFile,
  FileCategory,
  FileGroup,
  FileOption,
  FilePrice,
  FileProblem,
  FileProduct,
} from "./catalog-file";
import { CSV_COLUMNS, type CsvCells, type CsvColumnName, unguarded } from "./csv-columns";
import { fileCategory, fileGroup, fileOption, filePrice, fileProduct } from "./file-schema";
import type { FileRead } from "./read-json";

/** The column in which a field stands. */
const COLUMN_OF: Readonly<Record<string, Readonly<Record<string, CsvColumnName>>>> = {
  category: { name: "category", slug: "category_slug" },
  group: { name: "group", key: "group_key" },
  option: { name: "option", retired: "option_status" },
  product: { name: "product", category: "category_slug", groups: "group_key" },
  price: { priceMinor: "price", setupMinor: "setup", floorMinor: "floor" },
};
type Kind = keyof typeof COLUMN_OF;

type Row = { line: number; cells: CsvCells };
/** Where a part first stood, with what its row said. */
type Seen = Row & { kind: Kind };

/** Reads a catalogue from the rows of a CSV file; each problem names the line and the column. */
export function readCatalogCsv(table: CsvTable, given: readonly FileProblem[]): FileRead {
  const reader = new CsvReader();
  reader.problems.push(...given);
  const known = new Set<string>(CSV_COLUMNS);
  for (const column of table.header) {
    if (!known.has(column)) reader.report(1, column, "There is no such column in a catalogue");
    else if (table.header.indexOf(column) !== table.header.lastIndexOf(column))
      reader.report(1, column, "Two columns have this heading");
  }
  if (reader.problems.length === 0)
    for (const { line, cells } of table.rows) {
      if (cells.length !== table.header.length)
        reader.report(
          line,
          "",
          `The line has ${cells.length} cells, the headings are ${table.header.length}`,
        );
      else
        reader.row({
          line,
          cells: Object.fromEntries(
            table.header.map((column, index) => [column, unguarded(cells[index] ?? "")]),
          ),
        });
    }
  return {
    file: reader.file,
    problems: reader.problems,
    locate: (part, field = "") => {
      const seen = reader.seen.get(part);
      if (!seen) return { line: 1, column: "" };
      return { line: seen.line, column: COLUMN_OF[seen.kind]?.[field] ?? field };
    },
  };
}

class CsvReader {
  readonly file: CatalogFile = { categories: [], optionGroups: [], products: [] };
  readonly problems: FileProblem[] = [];
  readonly seen = new Map<object, Seen>();
  private readonly byKey = new Map<string, object>();

  report(line: number, column: string, detail: string): void {
    this.problems.push({ line, column, detail });
  }

  row(row: Row): void {
    const { cells, line } = row;
    const has = (column: CsvColumnName) => (cells[column] ?? "").trim() !== "";
    if (has("product") || has("slug")) this.productRow(row, has);
    else if (has("group") || has("group_key")) {
      const group = this.groupOf(row);
      if (group && has("option")) this.priceOf(row, has, this.optionOf(row, group));
      else if (group && has("cycle")) this.report(line, "option", "Name the option that this price is for");
    } else if (has("category")) this.categoryOf(row);
    else this.report(line, "", "The line names no category, product or option group");
  }

  private productRow(row: Row, has: (column: CsvColumnName) => boolean): void {
    if (has("category")) this.categoryOf(row);
    const product = this.productOf(row);
    if (!product) return;
    if (!has("group_key")) this.priceOf(row, has, product);
    else if (has("cycle"))
      this.report(row.line, "cycle", "Prices of options stand in the rows of their group");
    else product.groups.push((row.cells.group_key ?? "").trim());
  }

  private categoryOf(row: Row): FileCategory | null {
    const name = row.cells.category ?? "";
    const slug = row.cells.category_slug?.trim() || toSlug(name);
    return this.part("category", slug, row, ["category"], fileCategory, { name, slug }, (one) =>
      this.file.categories.push(one),
    );
  }

  private productOf(row: Row): FileProduct | null {
    const { product: name = "", description, status, visibility, resellers = "" } = row.cells;
    const slug = row.cells.slug?.trim() || toSlug(name);
    const raw = {
      name,
      slug,
      category: row.cells.category_slug?.trim() || toSlug(row.cells.category ?? ""),
      description,
      status: status?.trim() || undefined,
      visibility: visibility?.trim() || undefined,
      resellers: resellers.split(/[\s;]+/).filter((id) => id !== ""),
    };
    const columns = ["product", "category", "description", "status", "visibility", "resellers"] as const;
    return this.part("product", slug, row, columns, fileProduct, raw, (one) => this.file.products.push(one));
  }

  private groupOf(row: Row): FileGroup | null {
    const { group: name = "", kind, required } = row.cells;
    const key = row.cells.group_key?.trim() || toSlug(name);
    const whole = (column: "min" | "max" | "step") => {
      const text = row.cells[column]?.trim() ?? "";
      return text === "" ? undefined : /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    };
    const answer = (required ?? "").trim().toLowerCase();
    const raw = {
      name,
      key,
      kind: kind?.trim(),
      required: answer === "" ? undefined : ({ yes: true, no: false }[answer] ?? answer),
      min: whole("min"),
      max: whole("max"),
      step: whole("step"),
    };
    const columns = ["group", "kind", "required", "min", "max", "step"] as const;
    return this.part("group", key, row, columns, fileGroup, raw, (one) => this.file.optionGroups.push(one));
  }

  private optionOf(row: Row, group: FileGroup): FileOption | null {
    const { option: name = "", option_status: status = "" } = row.cells;
    const word = status.trim();
    const retired = { "": undefined, active: false, retired: true }[word] ?? (word === "" ? undefined : word);
    const key = `${group.key}\n${name.trim()}`;
    return this.part("option", key, row, ["option_status"], fileOption, { name, retired }, (one) =>
      group.options.push(one),
    );
  }

  private priceOf(
    row: Row,
    has: (column: CsvColumnName) => boolean,
    of: { prices: FilePrice[] } | null,
  ): void {
    if (!of) return;
    const { line, cells } = row;
    if (!has("cycle") && !has("currency") && !has("price")) return;
    const currency = (cells.currency ?? "").trim();
    const amount = (column: "price" | "setup" | "floor", empty: number | null | undefined) => {
      const text = (cells[column] ?? "").trim();
      if (text === "") return empty;
      const minor = parseMajor(text, currency);
      if (minor === null)
        this.report(
          line,
          column,
          `"${text.slice(0, 40)}" is no amount in ${currency.slice(0, 3)}: write it like ${formatMajor(1250, currency)}`,
        );
      return minor ?? 0;
    };
    if (!has("price")) {
      this.report(line, "price", "Fill this in");
      return;
    }
    const raw = {
      cycle: (cells.cycle ?? "").trim(),
      currency,
      priceMinor: amount("price", undefined),
      setupMinor: amount("setup", 0),
      floorMinor: amount("floor", null),
    };
    const price = this.parsed("price", row, filePrice, raw);
    if (price) of.prices.push(price);
  }

  /** The part of this key: read from its first row, which the later ones may repeat but not contradict. */
  private part<T extends object>(
    kind: Kind,
    key: string,
    row: Row,
    columns: readonly CsvColumnName[],
    schema: z.ZodType<T>,
    raw: object,
    add: (part: T) => void,
  ): T | null {
    const known = this.byKey.get(`${kind}\n${key}`) as T | undefined;
    if (known) {
      const first = this.seen.get(known) as Seen;
      for (const column of columns) {
        const cell = (row.cells[column] ?? "").trim();
        if (cell !== "" && cell !== (first.cells[column] ?? "").trim())
          this.report(row.line, column, `Line ${first.line} says something else`);
      }
      return known;
    }
    const part = this.parsed(kind, row, schema, raw);
    if (!part) return null;
    this.byKey.set(`${kind}\n${key}`, part);
    add(part);
    return part;
  }

  private parsed<T extends object>(kind: Kind, row: Row, schema: z.ZodType<T>, raw: object): T | null {
    const read = schema.safeParse(raw);
    if (read.success) {
      this.seen.set(read.data, { ...row, kind });
      return read.data;
    }
    const columns = new Set<string>();
    for (const { path, message } of read.error.issues) {
      const field = String(path[0] ?? "");
      const column = COLUMN_OF[kind]?.[field] ?? field;
      if (!columns.has(column)) this.report(row.line, column, message);
      columns.add(column);
    }
    return null;
  }
}
