import { authorizeProvider } from "@/core/access";
import { type Context, inTransaction } from "@/db";
import { recordActivity } from "@/features/activity";
import { planImport } from "../domain/import-plan";
import { type ImportProblem, readImportRows } from "../domain/import-rows";
import type { CatalogImportDto } from "../dto";
import type { ImportPlansInput } from "../schemas";
import { applyImport } from "./apply-import";
import { importReport } from "./import-report";
import { readProducts } from "./load-catalog";
import { readCsv } from "./read-csv";
import { WrongPriceList } from "./wrong-price-list";

/**
 * Takes in a price list: each row a product with a monthly price, and a yes/no option Backup of its own where the
 * list prices one. A product that exists keeps everything but these prices. All rows or none: `validation_failed`
 * carries every problem, its path being "csv", line, column.
 */
export async function importPlans(ctx: Context, input: ImportPlansInput): Promise<CatalogImportDto> {
  const scope = authorizeProvider(ctx, "catalog:manage");
  const { currency, dryRun } = input;
  const csv = readCsv(input.csv);
  const read = readImportRows(csv.table, input.mapping, currency);
  refuseProblems([...csv.problems, ...read.problems]);
  return inTransaction(ctx, scope, async (tx) => {
    // Imports wait for each other here, so that the second compares with what the first wrote.
    await tx.$queryRaw`SELECT version FROM catalog_version FOR UPDATE`;
    const plan = planImport(
      read.rows,
      await readProducts(tx, ctx.clock.now()),
      currency,
      input.mapping.backup ?? "",
    );
    refuseProblems(plan.problems);
    const report = importReport(plan, currency, dryRun);
    if (dryRun || report.productsCreated + report.productsChanged === 0) return report;
    await applyImport(tx, ctx, plan, currency);
    const { productsCreated, productsChanged, productsUnchanged, categoriesCreated } = report;
    await recordActivity(tx, ctx, {
      action: "catalog.imported",
      clientId: null,
      object: { kind: "catalog", id: "catalog", name: "Catalogue" },
      after: { currency, productsCreated, productsChanged, productsUnchanged, categoriesCreated },
    });
    return report;
  });
}

function refuseProblems(problems: ImportProblem[]): void {
  if (problems.length > 0) throw new WrongPriceList([...problems].sort((a, b) => a.line - b.line));
}
