import type { Context } from "@/db";
import type { ImportCheckDto } from "../dto";
import type { CheckImportInput } from "../schemas";
import { importPlans } from "./import-plans";
import { WrongPriceList } from "./wrong-price-list";

/** What `importPlans` would do with a list, or what it would refuse it for. Changes nothing. */
export async function checkImport(ctx: Context, input: CheckImportInput): Promise<ImportCheckDto> {
  try {
    return { problems: [], report: await importPlans(ctx, { ...input, dryRun: true }) };
  } catch (error) {
    if (error instanceof WrongPriceList) return { problems: error.problems, report: null };
    throw error;
  }
}
