import {
  getBalance,
  getInvoice,
  getStatement,
  invoiceIdInput,
  listInvoices,
  listInvoicesInput,
  listPayments,
  listPaymentsInput,
  ownStatementInput,
} from "@/features/billing";
import { portalProcedure, router } from "../../init";

export const portalBillingRouter = router({
  balance: portalProcedure.query(({ ctx }) => getBalance(ctx, {})),
  invoices: portalProcedure.input(listInvoicesInput).query(({ ctx, input }) => listInvoices(ctx, input)),
  invoice: portalProcedure.input(invoiceIdInput).query(({ ctx, input }) => getInvoice(ctx, input)),
  statement: portalProcedure.input(ownStatementInput).query(({ ctx, input }) => getStatement(ctx, input)),
  payments: portalProcedure.input(listPaymentsInput).query(({ ctx, input }) => listPayments(ctx, input)),
});
