"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { defineAction } from "@/adapters/actions";
import { getFormats } from "@/components/ui/get-formats";
import { AppError } from "@/core/errors";
import type { Context } from "@/db";
import {
  acceptDifference,
  acceptDifferenceInput,
  type CreditInvoiceInput,
  creditInvoice,
  creditInvoiceInput,
  deleteDraft,
  draftVersionInput,
  getInvoice,
  issueDraft,
  recordBankTransfer,
  recordBankTransferInput,
  refundToGateway,
  voidInvoice,
  voidInvoiceInput,
} from "@/features/billing";
import { typedAmount } from "../typed-amount";
import { readTransfer, typedTransfer } from "../typed-transfer";

const { invoice, reason } = creditInvoiceInput.shape;
const { reference, receivedAt, acceptsDifference } = recordBankTransferInput.shape;
const amount = z.string().max(20);

/** R74, R77: a bank transfer that an admin has seen on the statement: all that is due, a part of it, or more. */
export const recordTransferAction = defineAction({
  input: z.strictObject({ invoice, ...typedTransfer, reference, receivedAt, acceptsDifference }),
  run: async (ctx, { amount: typed, currency, rate, ...input }) => {
    const { due, payments } = await getInvoice(ctx, { id: input.invoice });
    const t = await getTranslations("billing.transfer");
    const received = await readTransfer(due.currency, { amount: typed, currency, rate }, (values) =>
      t("invalidAmount", values),
    );
    const paid = await recordBankTransfer(ctx, { ...input, ...received });
    const known = new Set(payments.map(({ id }) => id));
    const added = paid.payments.find(({ id, method }) => !known.has(id) && method === "bank_transfer");
    const amountMinor = added?.amount.amount ?? 0;
    return { paid, amountMinor, rest: amountMinor - due.amount };
  },
  success: async ({ paid: { number, due }, amountMinor, rest }) => {
    const [t, b] = await Promise.all([
      getTranslations("admin.invoices"),
      getTranslations("billing.transfer"),
    ]);
    const formats = await getFormats();
    const shown = (minor: number) => formats.money(minor, due.currency);
    if (rest > 0) return { message: b("over", { number, rest: shown(rest) }) };
    if (rest < 0 && due.amount === 0) return { message: b("accepted", { number, rest: shown(-rest) }) };
    if (due.amount === 0) return { message: t("recorded", { number }) };
    return { message: b("part", { number, amount: shown(amountMinor), left: shown(due.amount) }) };
  },
});

/** R74: what a transfer has left open is let go. */
export const acceptDifferenceAction = defineAction({
  input: acceptDifferenceInput,
  run: acceptDifference,
  success: async ({ number, rounded }) => {
    const formats = await getFormats();
    const amount = formats.money(rounded.amount, rounded.currency);
    return { message: (await getTranslations("billing.difference"))("done", { number, amount }) };
  },
});

const creditTo = z.enum(["balance", "card"]).default("balance");

/** R74: a credit note; what it does follows from whether the invoice is paid, and to whom the money goes back. */
export const creditAction = defineAction({
  input: z.strictObject({ invoice, to: creditTo, amount, reason }),
  run: async (ctx, { amount: typed, to, ...input }) => {
    const { number, total } = await getInvoice(ctx, { id: input.invoice });
    const t = await getTranslations("billing.credit");
    const amountMinor = typedAmount(typed, total.currency, (values) => t("invalidAmount", values));
    const formats = await getFormats();
    const values = { amount: formats.money(amountMinor, total.currency), number };
    if (to === "card") return refundToCard(ctx, { ...input, amountMinor }, values);
    const { creditNotes } = await creditInvoice(ctx, { ...input, amountMinor });
    return t(creditNotes.at(-1)?.destination === "invoice" ? "doneOpen" : "donePaid", values);
  },
  success: (message) => ({ message }),
});

/** What people read of a refund to the card. One whose outcome is not known yet is told as such. */
async function refundToCard(
  ctx: Context,
  input: CreditInvoiceInput,
  values: { amount: string; number: string },
): Promise<string> {
  const { status } = await refundToGateway(ctx, input);
  const t = await getTranslations("payments.refunds");
  if (status === "failed") throw new AppError("state_conflict", { detail: t("failed") });
  return status === "unknown" ? t("unknown") : t("done", values);
}

export const voidAction = defineAction({
  input: voidInvoiceInput,
  run: voidInvoice,
  success: async ({ number }) => ({ message: (await getTranslations("billing.void"))("done", { number }) }),
});

export const issueDraftAction = defineAction({
  input: draftVersionInput,
  run: issueDraft,
  success: async ({ id, number }) => ({
    message: (await getTranslations("billing.drafts"))("issued", { number }),
    redirectTo: `/admin/invoices/${id}`,
  }),
});

export const deleteDraftAction = defineAction({
  input: draftVersionInput,
  run: deleteDraft,
  success: async () => ({
    message: (await getTranslations("billing.drafts"))("deleted"),
    redirectTo: "/admin/invoices/drafts",
  }),
});
