import {
  countDrafts,
  createDraft,
  createDraftInput,
  creditNoteIdInput,
  draftIdInput,
  getCreditNote,
  getDraft,
  getInvoice,
  invoiceFilterInput,
  invoiceIdInput,
  listAttempts,
  listCreditNotes,
  listCreditNotesInput,
  listDrafts,
  listDraftsInput,
  listGatewayRefunds,
  listInvoices,
  listInvoicesInput,
  sumInvoices,
  updateDraft,
  updateDraftInput,
} from "@/features/billing";
import { adminProcedure, router } from "../../init";

export const adminInvoicesRouter = router({
  list: adminProcedure.input(listInvoicesInput).query(({ ctx, input }) => listInvoices(ctx, input)),
  sums: adminProcedure.input(invoiceFilterInput).query(({ ctx, input }) => sumInvoices(ctx, input)),
  get: adminProcedure.input(invoiceIdInput).query(({ ctx, input }) => getInvoice(ctx, input)),
  attempts: adminProcedure.input(invoiceIdInput).query(({ ctx, input }) => listAttempts(ctx, input)),
  cardRefunds: adminProcedure.input(invoiceIdInput).query(({ ctx, input }) => listGatewayRefunds(ctx, input)),
  creditNotes: adminProcedure
    .input(listCreditNotesInput)
    .query(({ ctx, input }) => listCreditNotes(ctx, input)),
  creditNote: adminProcedure.input(creditNoteIdInput).query(({ ctx, input }) => getCreditNote(ctx, input)),
  drafts: adminProcedure.input(listDraftsInput).query(({ ctx, input }) => listDrafts(ctx, input)),
  countDrafts: adminProcedure.query(({ ctx }) => countDrafts(ctx)),
  draft: adminProcedure.input(draftIdInput).query(({ ctx, input }) => getDraft(ctx, input)),
  createDraft: adminProcedure.input(createDraftInput).mutation(({ ctx, input }) => createDraft(ctx, input)),
  updateDraft: adminProcedure.input(updateDraftInput).mutation(({ ctx, input }) => updateDraft(ctx, input)),
});
