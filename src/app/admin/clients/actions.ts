"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { defineAction } from "@/adapters/actions";
import { currencyExponent } from "@/core/currencies";
import { fieldError } from "@/core/errors";
import { formatMajor, formatMoney, parseMajor } from "@/core/money";
import { getBalance, topUpBalance, topUpBalanceInput } from "@/features/billing";

const { client, reference, receivedAt } = topUpBalanceInput.shape;

/** Minor units of an amount as it was typed, in the client's currency; an error at the field otherwise. */
async function typedAmount(text: string, currency: string): Promise<number> {
  const amountMinor = parseMajor(text, currency);
  if (amountMinor !== null && amountMinor > 0) return amountMinor;
  const t = await getTranslations("admin.topUp");
  const example = formatMajor(1200 * 10 ** currencyExponent(currency), currency);
  throw fieldError(["amount"], "invalid_amount", t("invalidAmount", { currency, example }));
}

/** R77: money that has arrived on the bank account, for a client's balance. */
export const topUpAction = defineAction({
  input: z.strictObject({ client, amount: z.string().max(20), reference, receivedAt }),
  run: async (ctx, { amount, ...input }) => {
    const { currency } = (await getBalance(ctx, { client: input.client })).balance;
    const amountMinor = await typedAmount(amount, currency);
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
