import { z } from "zod";
import { pageInput } from "@/core/list";
import { publicId } from "@/core/public-id-schema";
import { emailAddress, optionalLine, requiredLine, requiredText } from "@/core/text";
import { LOCALES } from "@/i18n/locales";
import { RANKING_PERIODS, type RankingPeriod } from "./domain/period";

/** At most 50 pairs of texts (api.md). */
export const metadata = z
  .record(z.string().min(1).max(40), z.string().max(500))
  .refine((value) => Object.keys(value).length <= 50, { error: "Use at most 50 pairs" });

const fields = {
  name: requiredLine(120),
  email: emailAddress,
  company: optionalLine(120).nullish(),
  phone: optionalLine(40).nullish(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, { error: "Use a country code of two capital letters" })
    .nullish(),
  externalId: optionalLine(128).nullish(),
  /** What it is written to in; null: its reseller's. */
  locale: z.enum(LOCALES, { error: `Use one of ${LOCALES.join(", ")}` }).nullish(),
  metadata: metadata.optional(),
};

export const createCustomerInput = z.strictObject(fields);
export type CreateCustomerInput = z.infer<typeof createCustomerInput>;

export const updateCustomerInput = z.strictObject({
  id: publicId("customer"),
  ...z.strictObject(fields).partial().shape,
});
export type UpdateCustomerInput = z.infer<typeof updateCustomerInput>;

export const customerIdInput = z.strictObject({ id: publicId("customer") });
export type CustomerIdInput = z.infer<typeof customerIdInput>;

export const listCustomersInput = z.strictObject({
  ...pageInput,
  q: optionalLine(120),
  status: z.enum(["active", "archived"]).optional(),
  externalId: optionalLine(128),
});
export type ListCustomersInput = z.infer<typeof listCustomersInput>;

export const reviewCustomersInput = z.strictObject({
  ...listCustomersInput.shape,
  reseller: publicId("reseller").optional(),
});
export type ReviewCustomersInput = z.infer<typeof reviewCustomersInput>;

/** What the portal's list can be sorted by; a minus before it turns the order round. */
export const CUSTOMER_SORTS = ["name", "revenue", "last_order", "created"] as const;
export type CustomerSort = (typeof CUSTOMER_SORTS)[number];
export type SignedCustomerSort = CustomerSort | `-${CustomerSort}`;
export const SIGNED_CUSTOMER_SORTS = CUSTOMER_SORTS.flatMap((sort): SignedCustomerSort[] => [
  sort,
  `-${sort}`,
]);

const browseFilters = {
  /** A part of name, e-mail or company, or a whole customer id. */
  q: optionalLine(120),
  /** Without it the active ones. */
  status: z.enum(["active", "archived", "all"]).optional(),
  /** `active`: with a running service; `none`: without one. */
  services: z.enum(["active", "none"]).optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
};

export const browseCustomersInput = z.strictObject({
  limit: pageInput.limit,
  cursor: z.string().max(1_000).optional(),
  ...browseFilters,
  /** Newest first when absent. */
  sort: z.enum(SIGNED_CUSTOMER_SORTS).optional(),
});
export type BrowseCustomersInput = z.infer<typeof browseCustomersInput>;

export const exportCustomersInput = browseCustomersInput.omit({ limit: true, cursor: true });
export type ExportCustomersInput = z.infer<typeof exportCustomersInput>;

export const addCustomerNoteInput = z.strictObject({
  customer: publicId("customer"),
  body: requiredText(4_000),
});
export type AddCustomerNoteInput = z.infer<typeof addCustomerNoteInput>;

export const customerNoteIdInput = z.strictObject({ id: publicId("note") });
export type CustomerNoteIdInput = z.infer<typeof customerNoteIdInput>;

export const editCustomerNoteInput = customerNoteIdInput.extend({ body: requiredText(4_000) });
export type EditCustomerNoteInput = z.infer<typeof editCustomerNoteInput>;

/** `into` stays, `from` is merged into it. */
export const previewMergeInput = z.strictObject({ into: publicId("customer"), from: publicId("customer") });
export type PreviewMergeInput = z.infer<typeof previewMergeInput>;

/** Contact fields, of which a merge keeps one or the other's. */
export const MERGE_FIELDS = ["name", "email", "company", "phone", "country", "externalId", "locale"] as const;

const side = z.enum(["into", "from"]).default("into");
export const mergeCustomersInput = previewMergeInput.extend({
  name: side,
  email: side,
  company: side,
  phone: side,
  country: side,
  externalId: side,
  locale: side,
});
export type MergeCustomersInput = z.infer<typeof mergeCustomersInput>;

const day = z.iso.date({ error: "Use a day such as 2026-11-30" }).optional();

const DAYS_WANTED = { path: ["to"], error: "Choose a first and a last day, in this order" };

function hasItsDays({ period, from, to }: { period: RankingPeriod; from?: string; to?: string }): boolean {
  return period !== "custom" || (from !== undefined && to !== undefined && from <= to);
}

/** `from` and `to` are for a custom period: days of UTC, both included. */
export const exportRankingInput = z
  .strictObject({ period: z.enum(RANKING_PERIODS).default("last_12_months"), from: day, to: day })
  .refine(hasItsDays, DAYS_WANTED);
export type ExportRankingInput = z.infer<typeof exportRankingInput>;

/** Who is ranked, and how many of them are shown. */
export type RankCustomersInput = ExportRankingInput & { limit: number };
export const rankCustomersInput = z
  .strictObject({ ...exportRankingInput.shape, limit: z.number().int().min(1).max(100).default(50) })
  .refine(hasItsDays, DAYS_WANTED);

/** Most rows and bytes of one file. */
export const MAX_IMPORT_ROWS = 5_000;
export const MAX_IMPORT_BYTES = 2_000_000;

/** `duplicates`: what happens to a customer that is there already. */
export const importCustomersInput = z.strictObject({
  csv: z
    .string()
    .min(1, { error: "Choose a file" })
    .refine((text) => new TextEncoder().encode(text).length <= MAX_IMPORT_BYTES, {
      error: `Use a file of at most ${MAX_IMPORT_BYTES / 1_000_000} MB`,
    }),
  duplicates: z.enum(["skip", "update"]).default("skip"),
  dryRun: z.boolean().default(false),
});
export type ImportCustomersInput = z.infer<typeof importCustomersInput>;
