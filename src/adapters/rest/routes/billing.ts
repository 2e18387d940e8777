import { publicId } from "@/core/public-id-schema";
import {
  getBalance,
  getInvoice,
  invoiceIdInput,
  listInvoices,
  listInvoicesInput,
  listPayments,
  listPaymentsInput,
} from "@/features/billing";
import { getInvoicePdf, invoicePdfInput } from "@/features/documents";
import { defineFileRoute } from "../file-route";
import { defineList } from "../list-route";
import {
  balanceSchema,
  invoiceSchema,
  invoiceSummarySchema,
  paymentSchema,
  presentBalance,
  presentInvoice,
  presentPayment,
} from "../presenters/billing";
import { presentInvoiceSummary } from "../presenters/invoice-summary";
import { defineRoute } from "../route";

const scope = "billing:read";
const { q, status } = listInvoicesInput.shape;
const { q: paymentText } = listPaymentsInput.shape;
const tag = "Billing";

export const billingRoutes = [
  defineList({
    path: "/invoices",
    name: "listInvoices",
    scope,
    tag,
    summary: "Your invoices",
    description:
      "The newest first, with what is paid and what is due. `overdue` is an issued one past its due date.",
    filters: { q },
    anyOf: { status: status.unwrap(), order: publicId("order") },
    createdRange: true,
    expand: ["order"],
    item: invoiceSummarySchema,
    run: (ctx, filters, page) => listInvoices(ctx, { ...filters, ...page }),
    present: presentInvoiceSummary,
  }),
  defineRoute({
    method: "GET",
    path: "/invoices/{id}",
    name: "getInvoice",
    scope,
    tag,
    summary: "One invoice with its lines and payments",
    description: "Amounts as they were issued: a later change of price or tax changes no invoice.",
    params: invoiceIdInput,
    expand: ["order"],
    response: invoiceSchema,
    run: ({ ctx, params }) => getInvoice(ctx, params),
    present: presentInvoice,
  }),
  defineFileRoute({
    path: "/invoices/{id}/pdf",
    name: "getInvoicePdf",
    scope,
    tag,
    summary: "One invoice as a PDF",
    description:
      "The document for your books, with the letterhead of who issued it: the one answer that names your provider.",
    params: invoicePdfInput,
    run: ({ ctx, params }) => getInvoicePdf(ctx, params),
  }),
  defineList({
    path: "/payments",
    name: "listPayments",
    scope,
    tag,
    summary: "Your payments and top-ups",
    description: "Each with its method and what it paid.",
    filters: { q: paymentText },
    createdRange: true,
    item: paymentSchema,
    run: (ctx, { q }, page) => listPayments(ctx, { q, ...page }),
    present: presentPayment,
  }),
  defineRoute({
    method: "GET",
    path: "/balance",
    name: "getBalance",
    scope,
    tag,
    summary: "Your balance",
    description: "What is there, and the credit that orders may take besides.",
    response: balanceSchema,
    run: ({ ctx }) => getBalance(ctx, {}),
    present: presentBalance,
  }),
];
