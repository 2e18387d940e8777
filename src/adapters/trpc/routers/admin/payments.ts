import {
  clientInput,
  countDisputes,
  getBalance,
  getStatement,
  listDisputes,
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
  disputes: adminProcedure.query(({ ctx }) => listDisputes(ctx)),
  countDisputes: adminProcedure.query(({ ctx }) => countDisputes(ctx)),
  rates: adminProcedure.input(transferRatesInput).query(({ ctx, input }) => listTransferRates(ctx, input)),
  holds: adminProcedure.input(listHoldsInput).query(({ ctx, input }) => listHolds(ctx, input)),
  balance: adminProcedure.input(clientInput).query(({ ctx, input }) => getBalance(ctx, input)),
});
