import {
  getBalance,
  getInvoice,
  getPaymentSettings,
  getStatement,
  invoiceIdInput,
  listAttempts,
  listInvoices,
  listInvoicesInput,
  listPayments,
  listPaymentsInput,
  listSavedMethods,
  ownStatementInput,
} from "@/features/billing";
import { portalProcedure, router } from "../../init";

export const portalBillingRouter = router({
  balance: portalProcedure.query(({ ctx }) => getBalance(ctx, {})),
  invoices: portalProcedure.input(listInvoicesInput).query(({ ctx, input }) => listInvoices(ctx, input)),
  invoice: portalProcedure.input(invoiceIdInput).query(({ ctx, input }) => getInvoice(ctx, input)),
  statement: portalProcedure.input(ownStatementInput).query(({ ctx, input }) => getStatement(ctx, input)),
  payments: portalProcedure.input(listPaymentsInput).query(({ ctx, input }) => listPayments(ctx, input)),
  attempts: portalProcedure.input(invoiceIdInput).query(({ ctx, input }) => listAttempts(ctx, input)),
  savedMethods: portalProcedure.query(({ ctx }) => listSavedMethods(ctx)),
  paymentSettings: portalProcedure.query(({ ctx }) => getPaymentSettings(ctx)),
});
