"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { defineAction } from "@/adapters/actions";
import { AppError } from "@/core/errors";
import { formatMoney } from "@/core/money";
import {
  creditInvoice,
  creditInvoiceInput,
  getInvoice,
  recordBankTransfer,
  recordBankTransferInput,
  refundToGateway,
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

const refundTo = z.enum(["balance", "card"]).default("balance");

/** Money back for a paid invoice, into the client's balance or to the card that paid it. */
export const refundAction = defineAction({
  input: z.strictObject({ invoice, to: refundTo, amount: z.string().max(20), reason }),
  run: async (ctx, { amount, to, ...input }) => {
    const { number, total } = await getInvoice(ctx, { id: input.invoice });
    const t = await getTranslations("admin.refund");
    const amountMinor = typedAmount(amount, total.currency, (values) => t("invalidAmount", values));
    const money = formatMoney(amountMinor, total.currency);
    if (to === "balance") {
      await creditInvoice(ctx, { ...input, amountMinor });
      return t("done", { amount: money, number });
    }
    const { status } = await refundToGateway(ctx, { ...input, amountMinor });
    const p = await getTranslations("payments.refunds");
    if (status === "failed") throw new AppError("state_conflict", { detail: p("failed") });
    return status === "unknown" ? p("unknown") : p("done", { amount: money, number });
  },
  success: (message) => ({ message }),
});
