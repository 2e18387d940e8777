import { defineExport } from "@/adapters/csv";
import { STATEMENT_COLUMNS } from "@/adapters/csv/statement-columns";
import { exportStatement, ownStatementInput } from "@/features/billing";

/** A client's own statement. */
export const GET = defineExport({
  name: "statement",
  input: ownStatementInput,
  run: exportStatement,
  columns: STATEMENT_COLUMNS,
});
