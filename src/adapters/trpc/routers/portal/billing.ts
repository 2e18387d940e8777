import {
  creditNoteIdInput,
  getBalance,
  getBillingProfile,
  getCreditNote,
  getInvoice,
  getPaymentSettings,
  getStatement,
  invoiceFilterInput,
  invoiceIdInput,
  listAttempts,
  listCreditNotes,
  listCreditNotesInput,
  listInvoices,
  listInvoicesInput,
  listPayments,
  listPaymentsInput,
  listSavedMethods,
  ownStatementInput,
  sumInvoices,
} from "@/features/billing";
import { portalProcedure, router } from "../../init";

export const portalBillingRouter = router({
  balance: portalProcedure.query(({ ctx }) => getBalance(ctx, {})),
  profile: portalProcedure.query(({ ctx }) => getBillingProfile(ctx, {})),
  invoices: portalProcedure.input(listInvoicesInput).query(({ ctx, input }) => listInvoices(ctx, input)),
  sums: portalProcedure.input(invoiceFilterInput).query(({ ctx, input }) => sumInvoices(ctx, input)),
  invoice: portalProcedure.input(invoiceIdInput).query(({ ctx, input }) => getInvoice(ctx, input)),
  creditNotes: portalProcedure
    .input(listCreditNotesInput)
    .query(({ ctx, input }) => listCreditNotes(ctx, input)),
  creditNote: portalProcedure.input(creditNoteIdInput).query(({ ctx, input }) => getCreditNote(ctx, input)),
  statement: portalProcedure.input(ownStatementInput).query(({ ctx, input }) => getStatement(ctx, input)),
  payments: portalProcedure.input(listPaymentsInput).query(({ ctx, input }) => listPayments(ctx, input)),
  attempts: portalProcedure.input(invoiceIdInput).query(({ ctx, input }) => listAttempts(ctx, input)),
  savedMethods: portalProcedure.query(({ ctx }) => listSavedMethods(ctx)),
  paymentSettings: portalProcedure.query(({ ctx }) => getPaymentSettings(ctx)),
});
