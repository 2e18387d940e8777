import { z } from "zod";
import { CURRENCY_PATTERN } from "@/core/currencies";
import { pageInput } from "@/core/list";
import { publicId } from "@/core/public-id-schema";
import { optionalLine, requiredLine, requiredText } from "@/core/text";

export const invoiceIdInput = z.strictObject({ id: publicId("invoice") });
export type InvoiceIdInput = z.infer<typeof invoiceIdInput>;

const day = z.iso.date();

/** A total in major units of whatever currency an invoice has: "1200" or "99.50". */
const majorAmount = z.string().regex(/^\d{1,12}(\.\d{1,4})?$/, { error: "Enter an amount such as 99.50" });

const invoiceFilters = {
  q: optionalLine(60),
  status: z.enum(["issued", "part_paid", "paid", "void", "overdue"]).optional(),
  client: publicId("client").optional(),
  /** Days of issue, of UTC, both included. */
  from: day.optional(),
  to: day.optional(),
  min: majorAmount.optional(),
  max: majorAmount.optional(),
};

export const listInvoicesInput = z.strictObject({ ...pageInput, ...invoiceFilters });
export type ListInvoicesInput = z.infer<typeof listInvoicesInput>;

export const invoiceFilterInput = z.strictObject(invoiceFilters);
export type InvoiceFilterInput = z.infer<typeof invoiceFilterInput>;

export const listCreditNotesInput = z.strictObject({
  ...pageInput,
  q: optionalLine(60),
  client: publicId("client").optional(),
  from: day.optional(),
  to: day.optional(),
});
export type ListCreditNotesInput = z.infer<typeof listCreditNotesInput>;

export const creditNoteIdInput = z.strictObject({ id: publicId("creditNote") });
export type CreditNoteIdInput = z.infer<typeof creditNoteIdInput>;

export const listPaymentsInput = z.strictObject({
  ...pageInput,
  /** Text of a reference, or the number of an invoice that it paid. */
  q: optionalLine(120),
  client: publicId("client").optional(),
});
export type ListPaymentsInput = z.infer<typeof listPaymentsInput>;

export const paymentIdInput = z.strictObject({ id: publicId("payment") });
export type PaymentIdInput = z.infer<typeof paymentIdInput>;

const amountMinor = z
  .number()
  .int({ error: "Use no more decimals than the currency has" })
  .min(1, { error: "Enter an amount above zero" })
  .max(Number.MAX_SAFE_INTEGER);

/** The bank's own reference: recorded once for all time. */
const bankReference = requiredLine(140);

/** What came in another currency; without a rate, at that of the day. One unit of it in the client's, in millionths. */
const receivedInput = z.strictObject({
  currency: z.string().regex(CURRENCY_PATTERN),
  amountMinor,
  rateMillionths: z.number().int().min(1).max(1_000_000_000_000).optional(),
});
export type ReceivedInput = z.infer<typeof receivedInput>;

export const transferRatesInput = z.strictObject({ currency: z.string().regex(CURRENCY_PATTERN) });

/** R77: a transfer that an admin has seen on the bank statement, for all that an invoice still owes or another amount. */
export const recordBankTransferInput = z.strictObject({
  invoice: publicId("invoice"),
  amountMinor: amountMinor.optional(),
  /** In place of the amount. */
  received: receivedInput.optional(),
  reference: bankReference,
  receivedAt: z.iso.date({ error: "Enter a date" }),
  /** What it leaves open is let go, when that is no more than the tolerance of the settings. */
  acceptsDifference: z.boolean().optional(),
});
export type RecordBankTransferInput = z.infer<typeof recordBankTransferInput>;

/** `amountMinor` in the invoice's currency, tax included; the client reads the reason. */
export const creditInvoiceInput = z.strictObject({
  invoice: publicId("invoice"),
  amountMinor,
  reason: requiredText(500),
});
export type CreditInvoiceInput = z.infer<typeof creditInvoiceInput>;

export const acceptDifferenceInput = z.strictObject({
  invoice: publicId("invoice"),
  reason: requiredText(500),
});
export type AcceptDifferenceInput = z.infer<typeof acceptDifferenceInput>;

export const voidInvoiceInput = z.strictObject({ invoice: publicId("invoice"), reason: requiredText(500) });
export type VoidInvoiceInput = z.infer<typeof voidInvoiceInput>;

/** One amount: in the client's currency, or in the one that it came in. */
export const topUpBalanceInput = z
  .strictObject({
    client: publicId("client"),
    amountMinor: amountMinor.optional(),
    received: receivedInput.optional(),
    reference: bankReference,
    receivedAt: z.iso.date({ error: "Enter a date" }),
  })
  .refine(({ amountMinor: amount, received }) => (amount === undefined) !== (received === undefined), {
    path: ["amountMinor"],
    error: "Enter an amount above zero",
  });
export type TopUpBalanceInput = z.infer<typeof topUpBalanceInput>;

const statementDays = {
  from: z.iso.date({ error: "Enter a date" }),
  to: z.iso.date({ error: "Enter a date" }),
};

/** Days in UTC, both included; at most ten years. */
function wholePeriod<Schema extends z.ZodType<{ from: string; to: string }>>(schema: Schema) {
  return schema
    .refine(({ from, to }) => from <= to, { path: ["to"], error: "Enter a day that is not before the first" })
    .refine(({ from, to }) => Date.parse(to) - Date.parse(from) < 3_653 * 86_400_000, {
      path: ["from"],
      error: "Choose ten years at most",
    });
}

export const ownStatementInput = wholePeriod(z.strictObject(statementDays));
export const statementInput = wholePeriod(
  z.strictObject({ ...statementDays, client: publicId("client").optional() }),
);
export type StatementInput = z.infer<typeof statementInput>;

export const clientInput = z.strictObject({ client: publicId("client").optional() });
export type ClientInput = z.infer<typeof clientInput>;

const gatewayName = z.string().regex(/^[a-z][a-z_]{1,30}$/, { error: "Choose how to pay" });
/** Of the form that asks: sent twice, it asks once. */
const requestKey = z.string().regex(/^[\w-]{16,64}$/);

/** `savesMethod`: the card is kept for renewals. */
export const startCheckoutInput = z.strictObject({
  invoice: publicId("invoice"),
  method: gatewayName,
  savesMethod: z.boolean().default(false),
});
export type StartCheckoutInput = z.infer<typeof startCheckoutInput>;

/** `amountMinor` in the client's currency. */
export const startTopUpInput = z.strictObject({
  amountMinor,
  method: gatewayName,
  savesMethod: z.boolean().default(false),
  requestKey,
});
export type StartTopUpInput = z.infer<typeof startTopUpInput>;

export const payWithSavedMethodInput = z.strictObject({
  invoice: publicId("invoice"),
  method: publicId("paymentMethod"),
});
export type PayWithSavedMethodInput = z.infer<typeof payWithSavedMethodInput>;

export const chargeInvoiceInput = z.strictObject({ invoice: publicId("invoice") });
export type ChargeInvoiceInput = z.infer<typeof chargeInvoiceInput>;

export const savedMethodInput = z.strictObject({ method: publicId("paymentMethod") });
export type SavedMethodInput = z.infer<typeof savedMethodInput>;

export const attemptIdInput = z.strictObject({ id: publicId("paymentAttempt") });
export type AttemptIdInput = z.infer<typeof attemptIdInput>;

/** A saved card, or else a way of paying by its name. */
export const setPreferredMethodInput = z.strictObject({
  method: publicId("paymentMethod").optional(),
  preferred: gatewayName.optional(),
});
export type SetPreferredMethodInput = z.infer<typeof setPreferredMethodInput>;

/** Both in the client's currency; both null turns it off. */
export const setAutoTopUpInput = z
  .strictObject({ belowMinor: amountMinor.nullable(), amountMinor: amountMinor.nullable() })
  .refine(({ belowMinor, amountMinor: amount }) => (belowMinor === null) === (amount === null), {
    error: "Enter both amounts, or none",
    path: ["amountMinor"],
  });
export type SetAutoTopUpInput = z.infer<typeof setAutoTopUpInput>;
