import { AppError } from "@/core/errors";
import { closeDatabase, openDatabase } from "@/db";
import { type CatalogImportDto, importPlans, importPlansInput, parseMapping } from "@/features/catalog";
import { commandContext } from "./command-context";

type Job = {
  /** Connection string of the role that owns nothing. */
  databaseUrl: string;
  csv: string;
  /** `product=label,price=monthly_usd,…`; the defaults when absent. */
  mapping?: string;
  dryRun: boolean;
};

/** What to print, line by line; `isDone` is false when nothing was imported because the list is wrong. */
type Outcome = { isDone: boolean; lines: string[] };

/** Imports a price list for the command line. Throws what is no fault of the list. */
export async function importCatalogue({ databaseUrl, csv, mapping, dryRun }: Job): Promise<Outcome> {
  const db = openDatabase(databaseUrl, 2);
  const ctx = commandContext("catalogue import", db);
  try {
    const input = importPlansInput.safeParse({ csv, mapping: parseMapping(mapping ?? ""), dryRun });
    if (!input.success) return { isDone: false, lines: input.error.issues.map(({ message }) => message) };
    return { isDone: true, lines: toLines(await importPlans(ctx, input.data)) };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "validation_failed") throw error;
    return {
      isDone: false,
      lines: [...new Set([...error.fields.map(({ detail }) => detail), error.detail])],
    };
  } finally {
    await closeDatabase(db);
  }
}

function toLines(report: CatalogImportDto): string[] {
  const { productsCreated, productsChanged, productsUnchanged, categoriesCreated } = report;
  const changed = report.products.filter(({ status }) => status !== "unchanged");
  return [
    ...changed.map(
      ({ line, name, status }) => `Line ${line}: ${name} (${status === "new" ? "new" : "new price"})`,
    ),
    ...categoriesCreated.map((name) => `Category: ${name} (new)`),
    `${productsCreated} products added, ${productsChanged} changed, ${productsUnchanged} as they were.`,
    ...(report.dryRun ? ["This was a dry run: nothing was changed."] : []),
  ];
}
