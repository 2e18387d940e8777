import { defineExport } from "@/adapters/csv";
import { TRIAL_BALANCE_COLUMNS } from "@/adapters/csv/ledger-columns";
import { booksPeriodInput, exportTrialBalance } from "@/features/billing";

/** The trial balance over the days of the address. */
export const GET = defineExport({
  name: "trial-balance",
  input: booksPeriodInput,
  run: exportTrialBalance,
  columns: TRIAL_BALANCE_COLUMNS,
});
