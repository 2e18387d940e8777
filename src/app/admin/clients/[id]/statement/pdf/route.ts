import { z } from "zod";
import { defineFileRoute } from "@/adapters/files";
import { statementInput } from "@/features/billing";
import { getStatementPdf } from "@/features/documents";

/** The statement of the client that the address names, as a PDF. */
export const GET = defineFileRoute({
  input: z.preprocess((value) => {
    const { id, ...days } = value as { id?: unknown };
    return { ...days, client: id };
  }, statementInput),
  query: true,
  permission: "client:review",
  run: getStatementPdf,
});
