import { formatMajor } from "@/core/money";
import type { CatalogFile, FilePrice } from "./catalog-file";
import { CSV_COLUMNS, type CsvCells, guarded } from "./csv-columns";

/** A catalogue as rows of cells below their headings: categories, option groups with their prices, products with theirs. */
export function catalogRows({ categories, optionGroups, products }: CatalogFile): string[][] {
  const names = new Map(categories.map(({ slug, name }) => [slug, name]));
  const rows: CsvCells[] = categories.map(({ slug, name }) => ({ category: name, category_slug: slug }));
  for (const group of optionGroups) {
    const { key, name, kind, required, min, max, step, options } = group;
    const base: CsvCells = {
      group: name,
      group_key: key,
      kind,
      required: required ? "yes" : "no",
      min: String(min),
      max: String(max),
      step: String(step),
    };
    if (options.length === 0) rows.push(base);
    for (const option of options) {
      const status = option.retired ? "retired" : "active";
      rows.push(...priceRows({ ...base, option: option.name, option_status: status }, option.prices));
    }
  }
  for (const product of products) {
    const { slug, name, category, description, status, visibility, resellers, groups, prices } = product;
    const base: CsvCells = { product: name, slug };
    rows.push(
      ...priceRows(
        {
          ...base,
          category: names.get(category) ?? "",
          category_slug: category,
          description,
          status,
          visibility,
          resellers: resellers.join(" "),
        },
        prices,
      ),
    );
    rows.push(...groups.map((group_key): CsvCells => ({ ...base, group_key })));
  }
  return [[...CSV_COLUMNS], ...rows.map((row) => CSV_COLUMNS.map((column) => guarded(row[column] ?? "")))];
}

function priceRows(base: CsvCells, prices: readonly FilePrice[]): CsvCells[] {
  if (prices.length === 0) return [base];
  return prices.map(({ cycle, currency, priceMinor, setupMinor, floorMinor }) => ({
    ...base,
    cycle,
    currency,
    price: formatMajor(priceMinor, currency),
    setup: formatMajor(setupMinor, currency),
    floor: floorMinor === null ? "" : formatMajor(floorMinor, currency),
  }));
}
