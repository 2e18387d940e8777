import { z } from "zod";
import type { EventType } from "@/features/activity";
import type { MailType } from "../domain/mail-types";
import { date, money, moneyObject } from "./format";
import { CREDIT_NOTE_ID, DISPUTE_ID, INVOICE, INVOICE_ID, PAYMENT_ID } from "./samples";
import { type Audience, line, template, type Words } from "./template";

/** What an event of billing names, and the composer looks up: the invoice as it is then. */
export const invoiceFacts = z.object({
  /** "INV-000123". */
  number: line,
  status: z.string(),
  total: moneyObject,
  /** What is left to pay. */
  due: moneyObject,
  dueAt: z.iso.datetime(),
});
export type InvoiceFacts = z.output<typeof invoiceFacts>;

const toBilling: Audience = { kind: "client", area: "billing" };

function invoiceValues({ number, total, due, dueAt }: InvoiceFacts) {
  return { invoice: number, total: money(total), due: money(due), due_date: date(dueAt) };
}

/** A mail about an invoice that waits to be paid. One that is paid or void by now needs none. */
function invoiceMail(type: MailType, event: EventType) {
  return template({
    type,
    event,
    payload: z.object({ id: line, invoice: invoiceFacts }),
    withInvoice: true,
    to: ({ invoice }) => (["issued", "part_paid"].includes(invoice.status) ? toBilling : null),
    values: ({ invoice }) => invoiceValues(invoice),
    link: ({ id }) => ({ path: `/portal/invoices/${id}` }),
    sample: { id: INVOICE_ID, invoice: INVOICE },
  });
}

export const invoiceCreated = invoiceMail("invoice_created", "invoice.created");
export const invoiceReminder = invoiceMail("invoice_reminder", "invoice.reminder");
export const invoiceOverdue = invoiceMail("invoice_overdue", "invoice.overdue");

const paymentObject = z.object({
  id: line,
  amount: moneyObject,
  method: line.nullish(),
  reason: z.string().nullish(),
  /** Where it came in another currency than the client's. */
  received: moneyObject.nullish(),
  exchange_rate: line.nullish(),
  /** Absent for a top-up of the balance. */
  invoice: invoiceFacts.nullish(),
  invoiceId: line.nullish(),
});

const billingPath = (invoiceId: string | null | undefined) => ({
  path: invoiceId ? `/portal/invoices/${invoiceId}` : "/portal/balance",
});

function whatFor(t: Words, invoice: InvoiceFacts | null | undefined): string {
  return invoice ? t("forInvoice", { invoice: invoice.number }) : t("forBalance");
}

/** A mail about money that has come, or should have. */
function paymentMail(type: MailType, event: EventType) {
  return template({
    type,
    event,
    payload: paymentObject,
    withInvoice: true,
    to: () => toBilling,
    values: ({ amount, method, invoice, reason, received, exchange_rate: rate }, { t }) => ({
      amount: money(amount),
      received: received && rate ? t("received", { amount: money(received), rate }) : "",
      method: method ? t("method", { method }) : "",
      invoice: invoice?.number ?? "",
      due: invoice && invoice.due.amount > 0 ? money(invoice.due) : "",
      due_date: invoice ? date(invoice.dueAt) : "",
      reason: reason ?? "",
      what_for: whatFor(t, invoice),
    }),
    quotes: ["reason"],
    link: ({ invoiceId }) => billingPath(invoiceId),
    sample: {
      id: PAYMENT_ID,
      amount: INVOICE.total,
      method: "card",
      received: { amount: 13_000, currency: "USD" },
      exchange_rate: "0.915385",
      invoice: { ...INVOICE, due: { amount: 2_000, currency: "EUR" } },
      invoiceId: INVOICE_ID,
      reason: "The card was declined.",
    },
  });
}

export const paymentSucceeded = paymentMail("payment_succeeded", "payment.succeeded");
export const paymentFailed = paymentMail("payment_failed", "payment.failed");

/** For the provider: a bank takes a payment back, and somebody has to answer it. */
export const paymentDisputed = template({
  type: "payment_disputed",
  event: "payment.disputed",
  payload: z.object({ id: line, client: line, payment: line, amount: moneyObject, reason: line }),
  to: () => ({ kind: "provider" }),
  values: ({ client, payment, amount, reason }) => ({ client, payment, amount: money(amount), reason }),
  link: () => ({ path: "/admin/payments" }),
  sample: {
    id: DISPUTE_ID,
    client: "Hallig Funk GmbH",
    payment: "pi_3QExample",
    amount: INVOICE.total,
    reason: "fraudulent",
  },
});

/** What the event names, and the composer looks up. */
export const creditNoteFacts = z.object({ number: line, destination: z.string(), reason: z.string() });
export type CreditNoteFacts = z.output<typeof creditNoteFacts>;

export const creditNoteCreated = template({
  type: "credit_note_created",
  event: "credit_note.created",
  payload: paymentObject.extend({ creditNote: creditNoteFacts }),
  withInvoice: true,
  to: () => toBilling,
  values: ({ amount, invoice, creditNote }, { t }) => ({
    number: creditNote.number,
    amount: money(amount),
    what_for: whatFor(t, invoice),
    destination: t("creditDestination", { destination: creditNote.destination }),
    reason: creditNote.reason,
  }),
  quotes: ["reason"],
  link: ({ invoiceId }) => billingPath(invoiceId),
  sample: {
    id: CREDIT_NOTE_ID,
    amount: INVOICE.total,
    invoice: INVOICE,
    invoiceId: INVOICE_ID,
    creditNote: { number: "CN-000007", destination: "balance", reason: "The server was away for a day." },
  },
});
