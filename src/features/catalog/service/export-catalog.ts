import Papa from "papaparse";
import { authorizeProvider } from "@/core/access";
import { type Context, inTransaction } from "@/db";
import { recordActivity } from "@/features/activity";
import { catalogRows } from "../domain/file/write-csv";
import type { ExportCatalogInput } from "../schemas";
import { CATALOG_OBJECT } from "./edit-catalog";
import { readPresentCatalog } from "./read-catalog-file";

/** The whole catalogue with its prices in force, as JSON or CSV that the import reads back. */
export async function exportCatalog(ctx: Context, { format }: ExportCatalogInput): Promise<string> {
  const scope = authorizeProvider(ctx, "catalog:manage");
  return inTransaction(ctx, scope, async (tx) => {
    const { file } = await readPresentCatalog(tx, ctx.clock.now());
    await recordActivity(tx, ctx, {
      action: "catalog.exported",
      clientId: null,
      object: CATALOG_OBJECT,
      after: { format, products: file.products.length },
    });
    if (format === "csv") return `\uFEFF${Papa.unparse(catalogRows(file), { newline: "\r\n" })}\r\n`;
    return `${JSON.stringify({ format: "tierline-catalogue", version: 1, ...file }, null, 2)}\n`;
  });
}
