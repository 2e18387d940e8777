import { clientInput, getBalance, listPayments, listPaymentsInput } from "@/features/billing";
import { adminProcedure, router } from "../../init";

export const adminPaymentsRouter = router({
  list: adminProcedure.input(listPaymentsInput).query(({ ctx, input }) => listPayments(ctx, input)),
  balance: adminProcedure.input(clientInput).query(({ ctx, input }) => getBalance(ctx, input)),
});
