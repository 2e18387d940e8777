import {
  getBalance,
  getInvoice,
  invoiceIdInput,
  listInvoices,
  listInvoicesInput,
  listPayments,
  listPaymentsInput,
} from "@/features/billing";
import { portalProcedure, router } from "../../init";

export const portalBillingRouter = router({
  balance: portalProcedure.query(({ ctx }) => getBalance(ctx, {})),
  invoices: portalProcedure.input(listInvoicesInput).query(({ ctx, input }) => listInvoices(ctx, input)),
  invoice: portalProcedure.input(invoiceIdInput).query(({ ctx, input }) => getInvoice(ctx, input)),
  payments: portalProcedure.input(listPaymentsInput).query(({ ctx, input }) => listPayments(ctx, input)),
});
