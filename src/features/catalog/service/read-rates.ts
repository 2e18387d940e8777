import { z } from "zod";
import { CURRENCY_PATTERN } from "@/core/currencies";
import { parseRate } from "@/core/exchange-rate-text";
import type { ImportProblem } from "../domain/import-rows";
import type { NewRate } from "../schemas";
import { readCsv } from "./read-csv";

const COLUMNS = ["currency", "valid_from", "rate"] as const;
type Column = (typeof COLUMNS)[number];

const day = z.iso.date();

/** Rates of a CSV text, or what is wrong with it by line and column. Each currency has one rate a day. */
export function readRates(text: string, base: string): { rates: NewRate[]; problems: ImportProblem[] } {
  const { table, problems } = readCsv(text);
  const at = Object.fromEntries(COLUMNS.map((name) => [name, table.header.indexOf(name)])) as Record<
    Column,
    number
  >;
  for (const column of COLUMNS)
    if (at[column] < 0) problems.push({ line: 1, column, detail: `There is no column ${column}` });
  if (problems.length === 0 && table.rows.length === 0)
    problems.push({ line: 1, column: "", detail: "There are no rates in it" });
  if (problems.length > 0) return { rates: [], problems };

  const seen = new Set<string>();
  const rates = table.rows.flatMap(({ line, cells }): NewRate[] => {
    const cell = (column: Column) => (cells[at[column]] ?? "").trim();
    const [currency, validFrom] = [cell("currency").toUpperCase(), cell("valid_from")];
    const rateMillionths = parseRate(cell("rate"));
    const wrong = (column: Column, detail: string) => problems.push({ line, column, detail });
    if (!CURRENCY_PATTERN.test(currency)) wrong("currency", "Use three letters, such as USD");
    else if (currency === base) wrong("currency", `${base} is your own currency: it is worth 1`);
    if (!day.safeParse(validFrom).success) wrong("valid_from", "Use a day such as 2026-11-30");
    if (rateMillionths === null)
      wrong("rate", "Use a number above zero such as 0.9125, six decimals at most");
    const key = `${currency} ${validFrom}`;
    if (seen.has(key)) wrong("valid_from", `${key} is there twice`);
    seen.add(key);
    return rateMillionths === null ? [] : [{ currency, validFrom, rateMillionths }];
  });
  return { rates, problems };
}
