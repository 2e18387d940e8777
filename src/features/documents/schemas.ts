import { z } from "zod";
import { publicId } from "@/core/public-id-schema";

export const creditNotePdfInput = z.strictObject({ id: publicId("creditNote") });
export type CreditNotePdfInput = z.infer<typeof creditNotePdfInput>;

export const invoicePdfInput = z.strictObject({ id: publicId("invoice") });
export type InvoicePdfInput = z.infer<typeof invoicePdfInput>;
