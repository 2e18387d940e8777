import { defineFileRoute } from "@/adapters/files";
import { ownStatementInput } from "@/features/billing";
import { getStatementPdf } from "@/features/documents";

/** A client's own statement as a PDF. */
export const GET = defineFileRoute({ input: ownStatementInput, query: true, run: getStatementPdf });
