import { z } from "zod";
import type { EventType } from "@/features/activity";
import messages from "@/messages/en/mail.json";
import type { MailType } from "../domain/mail-types";
import { moneyObject } from "./format";
import { CREDIT_NOTE_ID, DISPUTE_ID, INVOICE, INVOICE_ID, PAYMENT_ID } from "./samples";
import { type Audience, type Language, line, template, type Words } from "./template";

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

function invoiceValues({ number, total, due, dueAt }: InvoiceFacts, { f }: Language) {
  return { invoice: number, total: f.money(total), due: f.money(due), due_date: f.day(dueAt) };
}

/** A mail about an invoice that waits to be paid. One that is paid or void by now needs none. */
function invoiceMail(type: MailType, event: EventType) {
  return template({
    type,
    event,
    payload: z.object({ id: line, invoice: invoiceFacts }),
    withInvoice: true,
    to: ({ invoice }) => (["issued", "part_paid"].includes(invoice.status) ? toBilling : null),
    values: ({ invoice }, language) => invoiceValues(invoice, language),
    link: ({ id }) => ({ path: `/portal/invoices/${id}` }),
    sample: { id: INVOICE_ID, invoice: INVOICE },
  });
}

export const invoiceCreated = invoiceMail("invoice_created", "invoice.created");
export const invoiceReminder = invoiceMail("invoice_reminder", "invoice.reminder");
export const invoiceOverdue = invoiceMail("invoice_overdue", "invoice.overdue");

/** `told`: a mail has asked the client to pay it. Who never heard of an invoice need not hear that it is void. */
export const invoiceVoided = template({
  type: "invoice_voided",
  event: "invoice.voided",
  payload: z.object({ id: line, invoice: invoiceFacts, told: z.boolean() }),
  withInvoice: true,
  to: ({ told }) => (told ? toBilling : null),
  values: ({ invoice: { number, total } }, { f }) => ({ invoice: number, total: f.money(total) }),
  link: ({ id }) => ({ path: `/portal/invoices/${id}` }),
  sample: { id: INVOICE_ID, invoice: { ...INVOICE, status: "void" }, told: true },
});

const paymentObject = z.object({
  id: line,
  amount: moneyObject,
  method: line.nullish(),
  reason: z.string().nullish(),
  /** Where it came in another currency than the client's. */
  received: moneyObject.nullish(),
  exchange_rate: line.nullish(),
  /** Of a try through a gateway. */
  purpose: z.string().nullish(),
  /** Absent for a top-up of the balance. */
  invoice: invoiceFacts.nullish(),
  invoiceId: line.nullish(),
});

const billingPath = (invoiceId: string | null | undefined) => ({
  path: invoiceId ? `/portal/invoices/${invoiceId}` : "/portal/balance",
});

/** Why a card was not charged, in words; what is no code of ours stays as it is. */
function reasonOf(t: Words, reason: string | null | undefined): string {
  if (!reason) return "";
  const code = reason as keyof typeof messages.declined;
  return code in messages.declined ? t(`declined.${code}`) : reason;
}

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
    // A top-up by itself has a mail of its own.
    to: ({ purpose }) => (purpose === "auto_top_up" ? null : toBilling),
    values: ({ amount, method, invoice, reason, received, exchange_rate: rate }, { t, f }) => ({
      amount: f.money(amount),
      received: received && rate ? t("received", { amount: f.money(received), rate: f.decimal(rate) }) : "",
      method: method ? t("method", { method }) : "",
      invoice: invoice?.number ?? "",
      due: invoice && invoice.due.amount > 0 ? f.money(invoice.due) : "",
      due_date: invoice ? f.day(invoice.dueAt) : "",
      reason: reasonOf(t, reason),
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
  values: ({ client, payment, amount, reason }, { f }) => ({
    client,
    payment,
    amount: f.money(amount),
    reason,
  }),
  link: () => ({ path: "/admin/payments" }),
  sample: {
    id: DISPUTE_ID,
    client: "Hallig Funk GmbH",
    payment: "pi_3QExample",
    amount: INVOICE.total,
    reason: "fraudulent",
  },
});

/** An automatic top-up has failed: told of once, and not at each of the tries that follow day by day. */
export const topUpFailed = template({
  type: "top_up_failed",
  event: "payment.failed",
  payload: z.object({
    amount: moneyObject,
    reason: z.string().nullish(),
    purpose: z.string().nullish(),
    repeated: z.boolean().nullish(),
  }),
  to: ({ purpose, repeated }) => (purpose === "auto_top_up" && !repeated ? toBilling : null),
  values: ({ amount, reason }, { t, f }) => ({ amount: f.money(amount), reason: reasonOf(t, reason) }),
  quotes: ["reason"],
  link: () => ({ path: "/portal/balance" }),
  sample: { amount: INVOICE.total, reason: "declined", purpose: "auto_top_up", repeated: false },
});

/** What people call a card: "Visa ending in 4242". */
const cardLine = z.object({ brand: line, last4: line });

export const paymentMethodExpiring = template({
  type: "payment_method_expiring",
  event: "payment_method.expiring",
  payload: cardLine.extend({ goodUntil: z.iso.datetime(), preferred: z.boolean() }),
  to: () => toBilling,
  values: ({ brand, last4, goodUntil, preferred }, { t, f }) => ({
    card: t("card", { brand: brand.charAt(0).toUpperCase() + brand.slice(1), last4 }),
    // The last day on which it is good.
    last_day: f.day(new Date(Date.parse(goodUntil) - 1)),
    used_for: preferred ? t("cardPreferred") : "",
  }),
  link: () => ({ path: "/portal/payment-methods" }),
  sample: {
    brand: "visa",
    last4: "4242",
    goodUntil: "2027-02-01T00:00:00.000Z",
    preferred: true,
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
  values: ({ amount, invoice, creditNote }, { t, f }) => ({
    number: creditNote.number,
    amount: f.money(amount),
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
