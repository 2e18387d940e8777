import type { ImportPlan, ImportStep, PriceChange } from "../domain/import-plan";
import type { CatalogImportDto, ImportedPriceDto, ImportedProductDto } from "../dto";

/** What a plan does, for people. */
export function importReport(plan: ImportPlan, currency: string, dryRun: boolean): CatalogImportDto {
  const products = plan.steps.map((step) => toImported(step, currency));
  const count = (status: ImportedProductDto["status"]) =>
    products.filter((product) => product.status === status).length;
  return {
    dryRun,
    productsCreated: count("new"),
    productsChanged: count("changed"),
    productsUnchanged: count("unchanged"),
    categoriesCreated: plan.newCategories.map((category) => category.name),
    products,
  };
}

function toImported({ row, product, price, backupPrice }: ImportStep, currency: string): ImportedProductDto {
  const isChanged = price !== null || backupPrice !== null;
  return {
    line: row.line,
    name: row.name,
    category: row.category,
    status: product === null ? "new" : isChanged ? "changed" : "unchanged",
    price: toPrice(price, row.priceMinor, currency),
    backup: row.backupMinor === null ? null : toPrice(backupPrice, row.backupMinor, currency),
  };
}

function toPrice(change: PriceChange | null, nowMinor: number, currency: string): ImportedPriceDto {
  const from = change === null ? nowMinor : change.from;
  return { from: from === null ? null : { amount: from, currency }, to: { amount: nowMinor, currency } };
}
