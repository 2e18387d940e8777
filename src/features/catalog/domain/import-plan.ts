import type { Catalog, CatalogOption, CatalogProduct } from "./catalog";
import type { ImportProblem, ImportRow } from "./import-rows";

/** A price that moves, in minor units; `from` is null where there was none. */
export type PriceChange = { from: number | null; to: number };

/** What the import would do with one row. */
export type ImportStep = {
  row: ImportRow;
  /** Null: the product is new. */
  product: CatalogProduct | null;
  /** The product's own yes/no option; null where it has none yet. */
  backup: CatalogOption | null;
  /** Null: stays as it is. */
  price: PriceChange | null;
  backupPrice: PriceChange | null;
};

export type ImportPlan = {
  steps: ImportStep[];
  newCategories: { name: string; slug: string }[];
  problems: ImportProblem[];
};

/** The yes/no option that an import prices. */
export const BACKUP_OPTION = "Backup";

/**
 * Compares a price list with the catalogue. Products are known by the slug of their name; of one that exists the
 * monthly prices in `currency` alone are replaced, so that importing a list twice changes nothing.
 */
export function planImport(
  rows: readonly ImportRow[],
  catalog: Pick<Catalog, "categories" | "products">,
  currency: string,
  backupColumn: string,
): ImportPlan {
  const bySlug = new Map(catalog.products.map((product) => [product.slug, product]));
  const shared = sharedGroups(catalog);
  const known = new Set(catalog.categories.map((category) => category.slug));
  const plan: ImportPlan = { steps: [], newCategories: [], problems: [] };
  for (const row of rows) {
    const product = bySlug.get(row.slug) ?? null;
    const group = product?.groups.find(({ kind, name }) => kind === "yes_no" && name === BACKUP_OPTION);
    const backup = group?.options[0] ?? null;
    const price = change(product?.prices[currency]?.monthly?.priceMinor, row.priceMinor);
    const backupPrice =
      row.backupMinor === null
        ? null
        : change(backup?.prices[currency]?.monthly?.priceMinor, row.backupMinor);
    if (group && backupPrice && shared.has(group.id)) {
      const detail = `"${row.name}" shares its option ${BACKUP_OPTION} with other products`;
      plan.problems.push({ line: row.line, column: backupColumn, detail });
    }
    if (!product && !known.has(row.categorySlug)) {
      known.add(row.categorySlug);
      plan.newCategories.push({ name: row.category, slug: row.categorySlug });
    }
    plan.steps.push({ row, product, backup, price, backupPrice });
  }
  return plan;
}

function change(from: number | undefined, to: number): PriceChange | null {
  return from === to ? null : { from: from ?? null, to };
}

function sharedGroups(catalog: Pick<Catalog, "products">): Set<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { id } of catalog.products.flatMap((product) => product.groups))
    (seen.has(id) ? shared : seen).add(id);
  return shared;
}
