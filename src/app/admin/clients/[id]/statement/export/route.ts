import { defineExport } from "@/adapters/csv";
import { STATEMENT_COLUMNS } from "@/adapters/csv/statement-columns";
import { exportStatement, ownStatementInput, statementInput } from "@/features/billing";

type Params = { params: Promise<{ id: string }> };

/** The statement of the client that the address names. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const client = (await params).id;
  return defineExport({
    name: "statement",
    input: ownStatementInput,
    run: (ctx, days) => exportStatement(ctx, statementInput.parse({ ...days, client })),
    columns: STATEMENT_COLUMNS,
  })(request);
}
