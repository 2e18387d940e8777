import {
  browseCustomers,
  browseCustomersInput,
  customerIdInput,
  getCustomer,
  getCustomerFigures,
  listCustomerNotes,
  listCustomers,
  listCustomersInput,
  previewMerge,
  previewMergeInput,
  rankCustomers,
  rankCustomersInput,
} from "@/features/customers";
import { customerHistoryInput, listCustomerInvoices, listCustomerTimeline } from "@/features/reports";
import { customerMarginsInput, getCustomerMargins } from "@/features/resale";
import { portalProcedure, router } from "../../init";

export const portalCustomersRouter = router({
  list: portalProcedure.input(listCustomersInput).query(({ ctx, input }) => listCustomers(ctx, input)),
  get: portalProcedure.input(customerIdInput).query(({ ctx, input }) => getCustomer(ctx, input)),
  browse: portalProcedure.input(browseCustomersInput).query(({ ctx, input }) => browseCustomers(ctx, input)),
  figures: portalProcedure.input(customerIdInput).query(({ ctx, input }) => getCustomerFigures(ctx, input)),
  margins: portalProcedure
    .input(customerMarginsInput)
    .query(({ ctx, input }) => getCustomerMargins(ctx, input)),
  ranking: portalProcedure.input(rankCustomersInput).query(({ ctx, input }) => rankCustomers(ctx, input)),
  previewMerge: portalProcedure.input(previewMergeInput).query(({ ctx, input }) => previewMerge(ctx, input)),
  notes: portalProcedure.input(customerIdInput).query(({ ctx, input }) => listCustomerNotes(ctx, input)),
  invoices: portalProcedure
    .input(customerHistoryInput)
    .query(({ ctx, input }) => listCustomerInvoices(ctx, input)),
  timeline: portalProcedure
    .input(customerHistoryInput)
    .query(({ ctx, input }) => listCustomerTimeline(ctx, input)),
});
