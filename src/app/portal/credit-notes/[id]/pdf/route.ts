import { defineFileRoute } from "@/adapters/files";
import { creditNotePdfInput, getCreditNotePdf } from "@/features/documents";

/** A credit note of the client's own as a PDF (R74). */
export const GET = defineFileRoute({ input: creditNotePdfInput, run: getCreditNotePdf });
