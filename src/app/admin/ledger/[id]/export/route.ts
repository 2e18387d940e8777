import { defineExport } from "@/adapters/csv";
import { LEDGER_ENTRY_COLUMNS } from "@/adapters/csv/ledger-columns";
import { booksPeriodInput, exportLedgerAccount, ledgerAccountInput } from "@/features/billing";

type Params = { params: Promise<{ id: string }> };

/** The entries of the account that the address names. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const account = (await params).id;
  return defineExport({
    name: "ledger",
    input: booksPeriodInput,
    run: (ctx, days) => exportLedgerAccount(ctx, ledgerAccountInput.parse({ ...days, account })),
    columns: LEDGER_ENTRY_COLUMNS,
  })(request);
}
