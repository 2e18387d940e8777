import { z } from "zod";
import { CURRENCY_PATTERN } from "@/core/currencies";
import { pageInput } from "@/core/list";
import { publicId } from "@/core/public-id-schema";
import { optionalLine, requiredLine } from "@/core/text";
import { VISIBILITIES } from "./domain/limits";

/** What a price list may weigh: some two thousand rows, and no more than one field of a form may hold. */
export const MAX_CSV_BYTES = 250_000;

const column = requiredLine(120);

const csvText = z
  .string()
  .min(1, { error: "Choose a file" })
  .refine((text) => new TextEncoder().encode(text).length <= MAX_CSV_BYTES, {
    error: `Use a file of at most ${MAX_CSV_BYTES / 1000} kB`,
  });

export const importPlansInput = z.strictObject({
  csv: csvText,
  /** Headings of the columns. */
  mapping: z.strictObject({ product: column, price: column, category: column, backup: optionalLine(120) }),
  /** The currency of the list's prices. */
  currency: z
    .string()
    .regex(CURRENCY_PATTERN, { error: "Use a currency code of three capital letters" })
    .default("USD"),
  /** Says what would happen, and changes nothing. */
  dryRun: z.boolean().default(false),
});
export type ImportPlansInput = z.infer<typeof importPlansInput>;

export const checkImportInput = importPlansInput.omit({ dryRun: true });
export type CheckImportInput = z.infer<typeof checkImportInput>;

export const listProductsInput = z.strictObject({
  ...pageInput,
  /** Part of the name. */
  q: optionalLine(120),
  status: z.enum(["active", "retired"]).optional(),
  category: publicId("category").optional(),
});
export type ListProductsInput = z.infer<typeof listProductsInput>;

export const listCatalogInput = listProductsInput
  .omit({ limit: true, cursor: true, oldestFirst: true })
  .extend({ visibility: z.enum(VISIBILITIES).optional() });
export type ListCatalogInput = z.infer<typeof listCatalogInput>;

export const pageCatalogInput = listCatalogInput.extend({ limit: pageInput.limit, cursor: pageInput.cursor });
export type PageCatalogInput = z.infer<typeof pageCatalogInput>;

export const productIdInput = z.strictObject({ id: publicId("product") });
export type ProductIdInput = z.infer<typeof productIdInput>;

export const exportCatalogInput = z.strictObject({
  format: z.enum(["json", "csv"], { error: "Use json or csv" }).default("json"),
});
export type ExportCatalogInput = z.infer<typeof exportCatalogInput>;

export const importCatalogInput = z.strictObject({
  file: z.file({ error: "Choose a file" }),
  /** Says what would happen, and changes nothing. */
  dryRun: z.boolean().default(false),
});
export type ImportCatalogInput = z.infer<typeof importCatalogInput>;
