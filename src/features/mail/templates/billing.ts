import { z } from "zod";
import type { EventType } from "@/features/activity";
import type { MailType } from "../domain/mail-types";
import { date, money, moneyObject } from "./format";
import { INVOICE, INVOICE_ID, PAYMENT_ID, REFUND_ID } from "./samples";
import { type Audience, line, template } from "./template";

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
    to: ({ invoice }) => (["open", "part_paid"].includes(invoice.status) ? toBilling : null),
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
  /** Absent for a top-up of the balance. */
  invoice: invoiceFacts.nullish(),
  invoiceId: line.nullish(),
});

const sentence = (text: string | null | undefined) => text ?? "";

/** A mail about money that has moved, or should have. */
function moneyMail(type: MailType, event: EventType, sampleId: string) {
  return template({
    type,
    event,
    payload: paymentObject.extend({ reason: z.string().nullish(), number: line.nullish() }),
    withInvoice: true,
    to: () => toBilling,
    values: ({ amount, method, invoice, reason, number }, { t }) => ({
      amount: money(amount),
      method: method ? t("method", { method }) : "",
      invoice: sentence(invoice?.number),
      due: invoice && invoice.due.amount > 0 ? money(invoice.due) : "",
      due_date: invoice ? date(invoice.dueAt) : "",
      number: sentence(number),
      reason: sentence(reason),
      what_for: invoice ? t("forInvoice", { invoice: invoice.number }) : t("forBalance"),
    }),
    quotes: ["reason"],
    link: ({ invoiceId }) => ({ path: invoiceId ? `/portal/invoices/${invoiceId}` : "/portal/balance" }),
    sample: {
      id: sampleId,
      amount: INVOICE.total,
      method: "card",
      invoice: { ...INVOICE, due: { amount: 2_000, currency: "EUR" } },
      invoiceId: INVOICE_ID,
      number: "CN-000007",
      reason: "The card was declined.",
    },
  });
}

export const paymentSucceeded = moneyMail("payment_succeeded", "payment.succeeded", PAYMENT_ID);
export const paymentFailed = moneyMail("payment_failed", "payment.failed", PAYMENT_ID);
export const paymentRefunded = moneyMail("payment_refunded", "payment.refunded", REFUND_ID);
export const creditNoteCreated = moneyMail("credit_note_created", "credit_note.created", INVOICE_ID);
