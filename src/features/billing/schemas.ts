import { z } from "zod";
import { pageInput } from "@/core/list";
import { publicId } from "@/core/public-id-schema";
import { optionalLine, requiredLine, requiredText } from "@/core/text";

export const invoiceIdInput = z.strictObject({ id: publicId("invoice") });
export type InvoiceIdInput = z.infer<typeof invoiceIdInput>;

export const listInvoicesInput = z.strictObject({
  ...pageInput,
  q: optionalLine(60),
  status: z.enum(["issued", "part_paid", "paid", "void", "overdue"]).optional(),
  client: publicId("client").optional(),
});
export type ListInvoicesInput = z.infer<typeof listInvoicesInput>;

export const listPaymentsInput = z.strictObject({ ...pageInput, client: publicId("client").optional() });
export type ListPaymentsInput = z.infer<typeof listPaymentsInput>;

const amountMinor = z
  .number()
  .int({ error: "Use no more decimals than the currency has" })
  .min(1, { error: "Enter an amount above zero" })
  .max(Number.MAX_SAFE_INTEGER);

/** The bank's own reference: recorded once for all time. */
const bankReference = requiredLine(140);

/** R77: a transfer that an admin has seen on the bank statement, for all that an invoice still owes or another amount. */
export const recordBankTransferInput = z.strictObject({
  invoice: publicId("invoice"),
  amountMinor: amountMinor.optional(),
  reference: bankReference,
  receivedAt: z.iso.date({ error: "Enter a date" }),
});
export type RecordBankTransferInput = z.infer<typeof recordBankTransferInput>;

/** `amountMinor` in the invoice's currency, tax included; the client reads the reason. */
export const creditInvoiceInput = z.strictObject({
  invoice: publicId("invoice"),
  amountMinor,
  reason: requiredText(500),
});
export type CreditInvoiceInput = z.infer<typeof creditInvoiceInput>;

export const topUpBalanceInput = z.strictObject({
  client: publicId("client"),
  amountMinor,
  reference: bankReference,
  receivedAt: z.iso.date({ error: "Enter a date" }),
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
