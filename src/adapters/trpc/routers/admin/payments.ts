import {
  clientInput,
  getBalance,
  getStatement,
  listHolds,
  listHoldsInput,
  listPayments,
  listPaymentsInput,
  listTransferRates,
  statementInput,
  transferRatesInput,
} from "@/features/billing";
import { adminProcedure, router } from "../../init";

export const adminPaymentsRouter = router({
  list: adminProcedure.input(listPaymentsInput).query(({ ctx, input }) => listPayments(ctx, input)),
  statement: adminProcedure.input(statementInput).query(({ ctx, input }) => getStatement(ctx, input)),
  rates: adminProcedure.input(transferRatesInput).query(({ ctx, input }) => listTransferRates(ctx, input)),
  holds: adminProcedure.input(listHoldsInput).query(({ ctx, input }) => listHolds(ctx, input)),
  balance: adminProcedure.input(clientInput).query(({ ctx, input }) => getBalance(ctx, input)),
});
