import { defineProviderExport } from "@/adapters/csv";
import { STATEMENT_COLUMNS } from "@/adapters/csv/statement-columns";
import { exportStatement, ownStatementInput, statementInput } from "@/features/billing";

type Params = { params: Promise<{ id: string }> };

/** The statement of the client that the address names. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const client = (await params).id;
  return defineProviderExport({
    name: "statement",
    input: ownStatementInput,
    permission: "client:review",
    run: (ctx, days) => exportStatement(ctx, statementInput.parse({ ...days, client })),
    columns: STATEMENT_COLUMNS,
  })(request);
}
