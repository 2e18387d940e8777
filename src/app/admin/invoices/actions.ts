"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { defineAction } from "@/adapters/actions";
import { formatMoney } from "@/core/money";
import {
  creditInvoice,
  creditInvoiceInput,
  getInvoice,
  recordBankTransfer,
  recordBankTransferInput,
} from "@/features/billing";
import { typedAmount } from "../typed-amount";

const { invoice, reason } = creditInvoiceInput.shape;

/** R77: a bank transfer that an admin has seen on the statement. */
export const recordTransferAction = defineAction({
  input: recordBankTransferInput,
  run: (ctx, input) => recordBankTransfer(ctx, input),
  success: async ({ number }) => {
    const t = await getTranslations("admin.invoices");
    return { message: t("recorded", { number }) };
  },
});

/** Money back for a paid invoice, into the client's balance. */
export const refundAction = defineAction({
  input: z.strictObject({ invoice, amount: z.string().max(20), reason }),
  run: async (ctx, { amount, ...input }) => {
    const { currency } = (await getInvoice(ctx, { id: input.invoice })).total;
    const t = await getTranslations("admin.refund");
    const amountMinor = typedAmount(amount, currency, (values) => t("invalidAmount", values));
    return { amountMinor, invoice: await creditInvoice(ctx, { ...input, amountMinor }) };
  },
  success: async ({ amountMinor, invoice: { number, total } }) => {
    const t = await getTranslations("admin.refund");
    return { message: t("done", { amount: formatMoney(amountMinor, total.currency), number }) };
  },
});
