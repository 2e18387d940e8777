import { defineFileRoute } from "@/adapters/files";
import { getInvoicePdf, invoicePdfInput } from "@/features/documents";

/** An invoice of anybody's as a PDF (R74). */
export const GET = defineFileRoute({
  input: invoicePdfInput,
  permission: "invoice:review",
  run: getInvoicePdf,
});
