import { booksPeriodInput, getLedgerAccount, getTrialBalance, ledgerAccountInput } from "@/features/billing";
import { adminProcedure, router } from "../../init";

export const adminLedgerRouter = router({
  trialBalance: adminProcedure.input(booksPeriodInput).query(({ ctx, input }) => getTrialBalance(ctx, input)),
  account: adminProcedure.input(ledgerAccountInput).query(({ ctx, input }) => getLedgerAccount(ctx, input)),
});
