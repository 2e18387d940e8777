import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { type Context, inTransaction } from "@/db";
import { recordActivity } from "@/features/activity";
import { MAX_FILE_BYTES, MAX_FILE_ROWS } from "../domain/file/catalog-file";
import { checkFile } from "../domain/file/check-file";
import { compareFiles } from "../domain/file/compare-files";
import { readCatalogCsv } from "../domain/file/read-csv-file";
import { type FileRead, readCatalogJson } from "../domain/file/read-json";
import type { CatalogFileImportDto } from "../dto";
import type { ImportCatalogInput } from "../schemas";
import { applyFile } from "./apply-file";
import { CATALOG_OBJECT } from "./edit-catalog";
import { getCatalog } from "./get-catalog";
import { readPresentCatalog } from "./read-catalog-file";
import { readCsv } from "./read-csv";
import { WrongPriceList } from "./wrong-price-list";

/**
 * Takes in a whole catalogue as JSON or CSV: what is new is made, what is other is changed, what is missing stays.
 * All or nothing. A dry run, and a file with problems, change nothing; the answer says which it was.
 */
export async function importCatalog(ctx: Context, input: ImportCatalogInput): Promise<CatalogFileImportDto> {
  const scope = authorizeProvider(ctx, "catalog:manage");
  const read = readFile(await textOf(input.file));
  const { exchangeRates } = await getCatalog(ctx);
  return inTransaction(ctx, scope, async (tx) => {
    await tx.$queryRaw`SELECT version FROM catalog_version FOR UPDATE`;
    const at = ctx.clock.now();
    const present = await readPresentCatalog(tx, at);
    const resellers = await tx.reseller.findMany({ select: { id: true } });
    const known = {
      present: present.file,
      currencies: new Set(Object.keys(exchangeRates)),
      resellers: new Set(resellers.map(({ id }) => toPublicId("reseller", id))),
    };
    // Of a file that could not be read whole, what refers to its other parts would be wrong too.
    const problems = read.problems.length > 0 ? read.problems : checkFile(read.file, read.locate, known);
    if (problems.length > 0) {
      problems.sort((a, b) => a.line - b.line);
      return { imported: false, problems, changes: [], unchanged: 0, missing: [] };
    }
    const comparison = compareFiles(read.file, present.file);
    const { changes } = comparison;
    const imported = !input.dryRun && changes.length > 0;
    if (imported) {
      await applyFile(tx, at, read.file, present);
      await recordActivity(tx, ctx, {
        action: "catalog.imported",
        clientId: null,
        object: CATALOG_OBJECT,
        before: Object.fromEntries(changes.map((one) => [labelOf(one), one.from])),
        after: Object.fromEntries(changes.map((one) => [labelOf(one), one.to])),
      });
    }
    return { imported, problems: [], ...comparison };
  });
}

function labelOf({ what, name, field }: { what: string; name: string; field: string }): string {
  return `${what} ${name}, ${field}`;
}

async function textOf(file: File): Promise<string> {
  if (file.size > MAX_FILE_BYTES)
    throw new AppError("validation_failed", {
      fields: [{ path: ["file"], code: "too_big", detail: "Use a file of at most 2 MB" }],
    });
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    throw new AppError("validation_failed", {
      fields: [{ path: ["file"], code: "not_text", detail: "Use a text in UTF-8" }],
    });
  }
}

function readFile(text: string): FileRead {
  if (/^\s*[{[]/.test(text)) return readCatalogJson(text);
  const { table, problems } = readCsv(text, MAX_FILE_ROWS);
  if (table.rows.length === 0)
    problems.push({ line: 1, column: "", detail: "There is no row below the headings" });
  return readCatalogCsv(table, problems);
}

/** The same for good: a file with problems is refused with all of them. */
export async function applyCatalog(
  ctx: Context,
  { file }: Pick<ImportCatalogInput, "file">,
): Promise<CatalogFileImportDto> {
  const result = await importCatalog(ctx, { file, dryRun: false });
  if (result.problems.length > 0) throw new WrongPriceList(result.problems);
  return result;
}
