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

const currencyCode = z.string().regex(CURRENCY_PATTERN, { error: "Use three capital letters, such as USD" });

/** A rate from a day on: millionths of the provider's currency for one unit of `currency`. */
const newRate = z.strictObject({
  currency: currencyCode,
  validFrom: z.iso.date({ error: "Enter a date" }),
  rateMillionths: z.number().int().min(1).max(1_000_000_000_000),
});
export type NewRate = z.infer<typeof newRate>;

export const setRateInput = newRate;
export type SetRateInput = NewRate;

export const listPastRatesInput = z.strictObject({
  currency: currencyCode.optional(),
  limit: pageInput.limit,
  cursor: pageInput.cursor,
});
export type ListPastRatesInput = z.infer<typeof listPastRatesInput>;

export const importRatesInput = z.strictObject({
  text: z.string().min(1, { error: "Paste the rates, with a first line of headings" }).max(200_000),
  dryRun: z.boolean(),
});
export type ImportRatesInput = z.infer<typeof importRatesInput>;
