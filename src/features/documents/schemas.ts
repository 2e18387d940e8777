import { z } from "zod";
import { publicId } from "@/core/public-id-schema";
import { DEFAULT_LOCALE, LOCALES } from "@/i18n/locales";

export const creditNotePdfInput = z.strictObject({ id: publicId("creditNote") });
export type CreditNotePdfInput = z.infer<typeof creditNotePdfInput>;

export const invoicePdfInput = z.strictObject({ id: publicId("invoice") });
export type InvoicePdfInput = z.infer<typeof invoicePdfInput>;

export const samplePdfInput = z.strictObject({ locale: z.enum(LOCALES).default(DEFAULT_LOCALE) });
export type SamplePdfInput = z.infer<typeof samplePdfInput>;
