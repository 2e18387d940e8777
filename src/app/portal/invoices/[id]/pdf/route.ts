import { defineFileRoute } from "@/adapters/files";
import { getInvoicePdf, invoicePdfInput } from "@/features/documents";

/** An invoice of the client's own as a PDF (R74). */
export const GET = defineFileRoute({ input: invoicePdfInput, run: getInvoicePdf });
