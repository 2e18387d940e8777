import { readCsv } from "@/features/catalog";
import type { CustomerProblemDto } from "../dto";
import { type CreateCustomerInput, createCustomerInput, MAX_IMPORT_ROWS } from "../schemas";

/** A line of the file: what it says of a customer. What it leaves empty is absent. */
export type CustomerLine = { line: number; fields: CreateCustomerInput };

/** Headings that are understood, besides the names of the fields themselves. */
const FIELDS: Readonly<Record<string, keyof CreateCustomerInput>> = {
  name: "name",
  customer: "name",
  email: "email",
  e_mail: "email",
  mail: "email",
  company: "company",
  phone: "phone",
  telephone: "phone",
  country: "country",
  locale: "locale",
  language: "locale",
  external_id: "externalId",
  externalid: "externalId",
};

/** What csvResponse puts before a cell that a spreadsheet would run. */
const QUOTED = /^'(?=[=+@\-\t])/;

/** Reads and checks every line; columns that are none of ours, such as an export's figures, are passed over. */
export function readCustomerRows(csv: string): { rows: CustomerLine[]; problems: CustomerProblemDto[] } {
  const { table, problems: broken } = readCsv(csv, MAX_IMPORT_ROWS);
  const columns = table.header.map((heading) => FIELDS[heading.toLowerCase().replace(/[\s-]+/g, "_")]);
  const problems: CustomerProblemDto[] = [...broken, ...wrongHeadings(columns)];
  const rows: CustomerLine[] = [];
  if (problems.length > 0) return { rows, problems };
  const seen = new Map<string, number>();
  for (const { line, cells } of table.rows) {
    const parsed = createCustomerInput.safeParse(fieldsOf(columns, cells));
    if (!parsed.success) {
      problems.push(
        ...parsed.error.issues.map(({ path, message }) => ({
          line,
          column: headingOf(String(path[0] ?? "")),
          detail: message,
        })),
      );
      continue;
    }
    const key = keyOf(parsed.data);
    const earlier = seen.get(key);
    if (earlier !== undefined)
      problems.push({ line, column: "", detail: `This is the same customer as in line ${earlier}` });
    else seen.set(key, line);
    rows.push({ line, fields: parsed.data });
  }
  if (problems.length === 0 && rows.length === 0)
    problems.push({ line: 1, column: "", detail: "There is no line below the headings" });
  return { rows, problems };
}

/** By which two lines are one customer. */
function keyOf({ externalId, email }: CreateCustomerInput): string {
  return externalId ? `id ${externalId}` : `email ${email}`;
}

function wrongHeadings(columns: readonly (string | undefined)[]): CustomerProblemDto[] {
  const missing = ["name", "email"].filter((field) => !columns.includes(field));
  const twice = columns.filter((field, index) => field !== undefined && columns.indexOf(field) < index);
  return [
    ...missing.map((field) => ({ line: 1, column: field, detail: `A column ${field} is missing` })),
    ...twice.map((field) => ({
      line: 1,
      column: headingOf(field ?? ""),
      detail: `The column ${headingOf(field ?? "")} is there twice`,
    })),
  ];
}

function headingOf(field: string): string {
  return field === "externalId" ? "external_id" : field;
}

function fieldsOf(columns: readonly (string | undefined)[], cells: readonly string[]) {
  const entries = columns.flatMap((field, index): [string, string][] => {
    const text = (cells[index] ?? "").trim().replace(QUOTED, "");
    // A required field that is empty says so by itself.
    if (field === undefined || (text === "" && field !== "name" && field !== "email")) return [];
    if (field === "locale") return [[field, text.toLowerCase()]];
    return [[field, field === "country" ? text.toUpperCase() : text]];
  });
  return Object.fromEntries(entries);
}
