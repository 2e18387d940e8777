import { defineFileRoute } from "@/adapters/files";
import { creditNotePdfInput, getCreditNotePdf } from "@/features/documents";

/** A credit note of anybody's as a PDF (R74). */
export const GET = defineFileRoute({
  input: creditNotePdfInput,
  permission: "invoice:review",
  run: getCreditNotePdf,
});
