import { BILLING_CYCLES, type BillingCycle } from "@/core/billing-cycle";
import { currencyExponent } from "@/core/currencies";
import { formatMajor, parseTyped } from "@/core/money";
import type { PriceChangeForm } from "@/features/pricing";
import { type Cells, type Sheet, textAt } from "./sheet";
import { cellKey, type SheetField } from "./sheet-view";

export type SheetTarget = { id: string; kind: "product" | "option"; name: string; group?: string };

/** Why a cell cannot be saved; each has its words in the messages. */
export type CellProblem =
  | "negative"
  | "decimals"
  | "comma"
  | "not_amount"
  | "too_large"
  | "no_price"
  | "above_price";

/** One changed cell, for the list of what will be saved. */
export type CellChange = {
  key: string;
  target: SheetTarget;
  field: SheetField;
  currency: string;
  cycle: BillingCycle;
  from: string;
  to: string;
  /** The place among the edits of the price that it is part of. */
  edit: number;
};

type Amounts = NonNullable<PriceChangeForm["after"]>;
type Read = { amounts: Amounts | null; problems: { key: string; problem: CellProblem }[] };

/** Minor units of a typed amount; null of an empty cell. `maxMinor`: the largest that is taken. */
export function readAmount(
  text: string,
  currency: string,
  maxMinor: number,
): { minor: number | null } | { problem: CellProblem } {
  if (text === "") return { minor: null };
  const minor = parseTyped(text, currency);
  if (minor !== null) return minor > maxMinor ? { problem: "too_large" } : { minor };
  if (/^[-−]\s*\d/.test(text)) return { problem: "negative" };
  if (text.includes(",")) return { problem: "comma" };
  const decimals = /^\d+\.(\d+)$/.exec(text)?.[1];
  if (decimals !== undefined && decimals.length > currencyExponent(currency)) return { problem: "decimals" };
  return { problem: /^\d+(\.\d+)?$/.test(text) ? "too_large" : "not_amount" };
}

/** What is wrong and what is other on a sheet, in the order of its targets. */
export function reviewSheet(
  { start, cells }: Sheet,
  {
    targets,
    currencies,
    maxMinor,
  }: { targets: readonly SheetTarget[]; currencies: readonly string[]; maxMinor: number },
) {
  const problems = new Map<string, CellProblem>();
  const changes: CellChange[] = [];
  const edits: PriceChangeForm[] = [];
  for (const target of targets) {
    for (const currency of currencies) {
      for (const cycle of BILLING_CYCLES) {
        const fields = (["price", "setup", "floor"] as const).map((field) => {
          const key = cellKey(target.id, field, currency, cycle);
          return { key, target, field, currency, cycle, from: textAt(start, key), to: textAt(cells, key) };
        });
        const changed = fields.filter(({ from, to }) => from !== to);
        if (changed.length === 0) continue;
        changes.push(...changed.map((one) => ({ ...one, edit: edits.length })));
        const after = readPrice(cells, target.id, currency, cycle, maxMinor);
        for (const { key, problem } of after.problems) problems.set(key, problem);
        const before = readPrice(start, target.id, currency, cycle, maxMinor).amounts;
        edits.push({ [target.kind]: target.id, cycle, currency, before, after: after.amounts });
      }
    }
  }
  return { problems, changes, edits };
}

type Said = { path: readonly (string | number)[]; detail: string };

/** What was said of single edits, at the changed cells that they came from. */
export function cellsRefused(said: readonly Said[], changes: readonly CellChange[]): Map<string, string> {
  const byEdit = new Map(
    said.flatMap(({ path, detail }) => (path[0] === "changes" ? [[path[1], detail]] : [])),
  );
  return new Map(
    changes.flatMap(({ key, edit }) => {
      const detail = byEdit.get(edit);
      return detail === undefined ? [] : [[key, detail] as const];
    }),
  );
}

function readPrice(cells: Cells, target: string, currency: string, cycle: string, maxMinor: number): Read {
  const problems: Read["problems"] = [];
  const read = (field: SheetField) => {
    const key = cellKey(target, field, currency, cycle);
    const found = readAmount(textAt(cells, key), currency, maxMinor);
    if ("minor" in found) return found.minor;
    problems.push({ key, problem: found.problem });
    return null;
  };
  const [price, setup, floor] = [read("price"), read("setup"), read("floor")];
  const report = (field: SheetField, problem: CellProblem) =>
    problems.push({ key: cellKey(target, field, currency, cycle), problem });
  if (price === null) {
    if (problems.length === 0 && setup !== null) report("setup", "no_price");
    if (problems.length === 0 && floor !== null) report("floor", "no_price");
    return { amounts: null, problems };
  }
  if (floor !== null && floor > price) report("floor", "above_price");
  return { amounts: { priceMinor: price, setupMinor: setup ?? 0, floorMinor: floor }, problems };
}

type Priced = {
  id: string;
  prices: readonly {
    cycle: BillingCycle;
    price: { amount: number; currency: string };
    setup: { amount: number };
    floor: { amount: number } | null;
  }[];
};

/** Prices in force as the texts of a sheet. A set-up fee of nothing is an empty cell. */
export function cellsOf(priced: readonly Priced[]): Cells {
  const cells: Record<string, string> = {};
  for (const { id, prices } of priced) {
    for (const { cycle, price, setup, floor } of prices) {
      const { currency } = price;
      const put = (field: SheetField, amount: number) => {
        cells[cellKey(id, field, currency, cycle)] = formatMajor(amount, currency);
      };
      put("price", price.amount);
      if (setup.amount > 0) put("setup", setup.amount);
      if (floor) put("floor", floor.amount);
    }
  }
  return cells;
}
