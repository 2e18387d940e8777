"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { defineAction } from "@/adapters/actions";
import { formatMoney } from "@/core/money";
import {
  billingProfileInput,
  getBalance,
  topUpBalance,
  topUpBalanceInput,
  updateBillingProfile,
} from "@/features/billing";
import { typedAmount } from "../typed-amount";

const { client, reference, receivedAt } = topUpBalanceInput.shape;

/** R77: money that has arrived on the bank account, for a client's balance. */
export const topUpAction = defineAction({
  input: z.strictObject({ client, amount: z.string().max(20), reference, receivedAt }),
  run: async (ctx, { amount, ...input }) => {
    const { currency } = (await getBalance(ctx, { client: input.client })).balance;
    const t = await getTranslations("admin.topUp");
    const amountMinor = typedAmount(amount, currency, (values) => t("invalidAmount", values));
    return { amountMinor, balance: await topUpBalance(ctx, { ...input, amountMinor }) };
  },
  success: async ({ amountMinor, balance: { balance } }) => {
    const t = await getTranslations("admin.topUp");
    return {
      message: t("done", {
        amount: formatMoney(amountMinor, balance.currency),
        balance: formatMoney(balance.amount, balance.currency),
      }),
    };
  },
});

/** What a client's invoices rest on: address, country, VAT number, and what is for admins to say. */
export const saveBillingProfileAction = defineAction({
  input: billingProfileInput,
  run: updateBillingProfile,
  success: async () => ({ message: (await getTranslations("billing.profile"))("saved") }),
});
