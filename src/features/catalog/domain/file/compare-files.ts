import { formatMajor } from "@/core/money";
import type { CatalogFile, FileGroup, FilePrice, FileProduct } from "./catalog-file";

/** One thing that an import makes or changes; `from` null: it is new. */
export type FileChange = {
  what: "category" | "group" | "option" | "product" | "price";
  name: string;
  field: string;
  from: string | null;
  to: string;
};

export type FileComparison = {
  changes: FileChange[];
  /** Prices and objects of the file that are there as it says. */
  unchanged: number;
  /** What is there and not in the file: it stays as it is. */
  missing: { what: FileChange["what"]; name: string }[];
};

const GROUP_FIELDS = ["name", "required", "min", "max", "step"] as const;
const PRODUCT_FIELDS = [
  "name",
  "category",
  "description",
  "status",
  "visibility",
  "resellers",
  "groups",
] as const;

/** What importing `file` over `present` would do, in words and amounts. Nothing that is missing is taken away. */
export function compareFiles(file: CatalogFile, present: CatalogFile): FileComparison {
  const result: FileComparison = { changes: [], unchanged: 0, missing: [] };
  const compare = (
    what: FileChange["what"],
    name: string,
    old: Readonly<Record<string, string>> | null,
    now: Readonly<Record<string, string>>,
  ) => {
    if (old === null) {
      result.changes.push({ what, name, field: "new", from: null, to: Object.values(now).join(", ") });
      return;
    }
    const changed = Object.keys(now).filter((field) => old[field] !== now[field]);
    if (changed.length === 0) result.unchanged += 1;
    for (const field of changed)
      result.changes.push({ what, name, field, from: old[field] ?? "", to: now[field] ?? "" });
  };
  const prices = (name: string, old: readonly FilePrice[], now: readonly FilePrice[]) => {
    const byKey = new Map(old.map((price) => [priceKey(price), price]));
    for (const price of now) {
      const before = byKey.get(priceKey(price));
      const label = `${name}, ${price.cycle}, ${price.currency}`;
      compare("price", label, before ? amountsOf(before) : null, amountsOf(price));
    }
    const kept = new Set(now.map(priceKey));
    for (const price of old)
      if (!kept.has(priceKey(price)))
        result.missing.push({ what: "price", name: `${name}, ${price.cycle}, ${price.currency}` });
  };

  const categories = new Map(present.categories.map((one) => [one.slug, one]));
  for (const { slug, name } of file.categories) {
    const old = categories.get(slug);
    compare("category", name, old ? { name: old.name } : null, { name });
  }
  const groups = new Map(present.optionGroups.map((one) => [one.key, one]));
  for (const group of file.optionGroups) {
    const old = groups.get(group.key);
    compare("group", group.name, old ? groupTexts(old) : null, groupTexts(group));
    const options = new Map(old?.options.map((one) => [one.name, one]));
    for (const option of group.options) {
      const known = options.get(option.name);
      const name = `${group.name}: ${option.name}`;
      const status = (retired: boolean) => ({ status: retired ? "retired" : "active" });
      compare("option", name, known ? status(known.retired) : null, status(option.retired));
      prices(name, known?.prices ?? [], option.prices);
    }
    const kept = new Set(group.options.map(({ name }) => name));
    for (const { name } of old?.options ?? [])
      if (!kept.has(name)) result.missing.push({ what: "option", name: `${group.name}: ${name}` });
  }
  const products = new Map(present.products.map((one) => [one.slug, one]));
  for (const product of file.products) {
    const old = products.get(product.slug);
    compare(
      "product",
      product.name,
      old ? productTexts(old) : null,
      productTexts(mergedGroups(product, old)),
    );
    prices(product.name, old?.prices ?? [], product.prices);
  }
  missingOf("category", file.categories, present.categories, ({ slug }) => slug, result);
  missingOf("group", file.optionGroups, present.optionGroups, ({ key }) => key, result);
  missingOf("product", file.products, present.products, ({ slug }) => slug, result);
  return result;
}

/** The product with the groups that it would have: those that the file leaves out stay, at their places. */
export function mergedGroups(product: FileProduct, old: FileProduct | undefined): FileProduct {
  const known = old?.groups ?? [];
  return { ...product, groups: [...known, ...product.groups.filter((key) => !known.includes(key))] };
}

export function priceKey({ cycle, currency }: Pick<FilePrice, "cycle" | "currency">): string {
  return `${cycle} ${currency}`;
}

function missingOf<T extends { name: string }>(
  what: FileChange["what"],
  file: readonly T[],
  present: readonly T[],
  keyOf: (one: T) => string,
  { missing }: FileComparison,
): void {
  const kept = new Set(file.map(keyOf));
  for (const one of present) if (!kept.has(keyOf(one))) missing.push({ what, name: one.name });
}

function groupTexts(group: FileGroup): Record<string, string> {
  return Object.fromEntries(GROUP_FIELDS.map((field) => [field, String(group[field])]));
}

function productTexts(product: FileProduct): Record<string, string> {
  const text = (value: string | string[]) => (typeof value === "string" ? value : [...value].join(", "));
  return Object.fromEntries(
    PRODUCT_FIELDS.map((field) => [
      field,
      field === "resellers" ? [...product.resellers].sort().join(", ") : text(product[field]),
    ]),
  );
}

function amountsOf({ currency, priceMinor, setupMinor, floorMinor }: FilePrice): Record<string, string> {
  return {
    price: formatMajor(priceMinor, currency),
    setup: formatMajor(setupMinor, currency),
    floor: floorMinor === null ? "–" : formatMajor(floorMinor, currency),
  };
}
