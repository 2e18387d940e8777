import { formatMajor } from "@/core/money";
import type { PriceSheetDto } from "@/features/pricing";
import type { formReader } from "./rule-form";

type Row = PriceSheetDto["rows"][number];

/** The amounts of a row as its controls show them. */
export function rowTexts({ price, setup, floor }: Row) {
  const { currency } = price;
  return {
    priceMinor: formatMajor(price.amount, currency),
    setupMinor: formatMajor(setup.amount, currency),
    floorMinor: floor ? formatMajor(floor.amount, currency) : "",
  };
}

/**
 * What `changePrices` takes of a sheet whose controls are "rows.0.priceMinor" and so on: the rows that differ from
 * what they were. `rows`: which row each change came from, for the errors that come back.
 */
export function readPriceChange(reader: ReturnType<typeof formReader>, sheet: PriceSheetDto) {
  const rows: number[] = [];
  const changes = sheet.rows.flatMap((row, index) => {
    const { currency } = row.price;
    const was = rowTexts(row);
    const is = (field: keyof typeof was) => reader.text(`rows.${index}.${field}`);
    if ((Object.keys(was) as (keyof typeof was)[]).every((field) => is(field) === was[field])) return [];
    rows.push(index);
    const amount = (field: keyof typeof was) => reader.amount(`rows.${index}.${field}`, currency, false);
    const target = row.product ? { product: row.product } : { option: row.option ?? "" };
    return [
      {
        ...target,
        cycle: row.cycle,
        currency,
        priceMinor: amount("priceMinor"),
        setupMinor: amount("setupMinor") ?? 0,
        floorMinor: amount("floorMinor"),
      },
    ];
  });
  const input = {
    changes,
    validFrom: reader.moment("validFrom"),
    running: reader.running(),
    basis: sheet.version,
  };
  return { input, rows };
}

/** The control that an error of the verb is about: "changes.1.priceMinor" is "rows.4.priceMinor". */
export function controlOf(path: string, rows: readonly number[]): string {
  return path.replace(/^changes\.(\d+)\./, (_match, index: string) => `rows.${rows[Number(index)]}.`);
}
