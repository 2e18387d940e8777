import type { CatalogFile, FilePrice, FileProblem, Locate } from "./catalog-file";

type Known = { currencies: ReadonlySet<string>; resellers: ReadonlySet<string>; present: CatalogFile };

/** Everything that a file says that cannot be, in the file itself or against what is there. */
export function checkFile(file: CatalogFile, locate: Locate, known: Known): FileProblem[] {
  const problems: FileProblem[] = [];
  const report = (part: object, field: string, detail: string) =>
    problems.push({ ...locate(part, field), detail });
  const unique = <T extends object>(parts: readonly T[], field: keyof T & string, what: string) => {
    const seen = new Set<unknown>();
    for (const part of parts) {
      if (seen.has(part[field])) report(part, field, `${what} "${String(part[field])}" is there twice`);
      seen.add(part[field]);
    }
  };
  const prices = (list: readonly FilePrice[]) => {
    const seen = new Set<string>();
    for (const price of list) {
      const key = `${price.cycle} ${price.currency}`;
      if (seen.has(key)) report(price, "priceMinor", "This price is there twice");
      seen.add(key);
      if (!known.currencies.has(price.currency))
        report(price, "currency", `There is no exchange rate for ${price.currency}`);
      if (price.floorMinor !== null && price.floorMinor > price.priceMinor)
        report(price, "floorMinor", "What it costs you cannot be more than the price");
    }
  };
  const { categories, optionGroups, products } = file;
  unique(categories, "slug", "The category");
  unique(optionGroups, "key", "The option group");
  unique(products, "slug", "The product");

  const kinds = new Map(known.present.optionGroups.map(({ key, kind }) => [key, kind]));
  for (const group of optionGroups) {
    const { kind, min, max, step, options } = group;
    if (max < min) report(group, "max", "The largest quantity is below the smallest");
    if (kind !== "quantity" && (min !== 0 || max !== 1 || step !== 1))
      report(group, "max", "Only a quantity has a smallest, a largest and steps");
    if (kind !== "choice" && options.length !== 1)
      report(group, "kind", "A quantity or a yes/no has exactly one option");
    if (kinds.has(group.key) && kinds.get(group.key) !== kind)
      report(group, "kind", `This option group is there as ${kinds.get(group.key)}, which stays`);
    unique(options, "name", "The option");
    for (const option of options) prices(option.prices);
  }

  const categorySlugs = new Set([...known.present.categories, ...categories].map(({ slug }) => slug));
  const groupKeys = new Set([...known.present.optionGroups, ...optionGroups].map(({ key }) => key));
  for (const product of products) {
    if (!categorySlugs.has(product.category))
      report(product, "category", `There is no category "${product.category}"`);
    for (const key of product.groups)
      if (!groupKeys.has(key)) report(product, "groups", `There is no option group "${key}"`);
    if (new Set(product.groups).size < product.groups.length)
      report(product, "groups", "An option group is there twice");
    if (product.visibility === "chosen" && product.resellers.length === 0)
      report(product, "resellers", "Name at least one reseller");
    if (product.visibility !== "chosen" && product.resellers.length > 0)
      report(product, "resellers", "Resellers are named only where the visibility is chosen");
    for (const id of product.resellers)
      if (!known.resellers.has(id)) report(product, "resellers", `There is no reseller "${id}"`);
    prices(product.prices);
  }
  return problems;
}
