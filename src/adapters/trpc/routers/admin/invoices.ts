import {
  getInvoice,
  invoiceIdInput,
  listAttempts,
  listGatewayRefunds,
  listInvoices,
  listInvoicesInput,
} from "@/features/billing";
import { adminProcedure, router } from "../../init";

export const adminInvoicesRouter = router({
  list: adminProcedure.input(listInvoicesInput).query(({ ctx, input }) => listInvoices(ctx, input)),
  get: adminProcedure.input(invoiceIdInput).query(({ ctx, input }) => getInvoice(ctx, input)),
  attempts: adminProcedure.input(invoiceIdInput).query(({ ctx, input }) => listAttempts(ctx, input)),
  cardRefunds: adminProcedure.input(invoiceIdInput).query(({ ctx, input }) => listGatewayRefunds(ctx, input)),
});
