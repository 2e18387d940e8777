"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { defineAction } from "@/adapters/actions";
import { getFormats } from "@/components/ui/get-formats";
import { parseTyped } from "@/core/money";
import type { Context } from "@/db";
import {
  billingProfileInput,
  getBalance,
  holdFunds,
  holdFundsInput,
  releaseHold,
  releaseHoldInput,
  setCreditLimit,
  setCreditLimitInput,
  topUpBalance,
  topUpBalanceInput,
  updateBillingProfile,
} from "@/features/billing";
import { typedAmount } from "../typed-amount";
import { readTransfer, typedTransfer } from "../typed-transfer";

const { client, reference, receivedAt } = topUpBalanceInput.shape;

/** R77: money that has arrived on the bank account, for a client's balance. */
export const topUpAction = defineAction({
  input: z.strictObject({ client, ...typedTransfer, reference, receivedAt }),
  run: async (ctx, { amount, currency: receivedIn, rate, ...input }) => {
    const before = (await getBalance(ctx, { client: input.client })).balance;
    const t = await getTranslations("admin.topUp");
    const typed = { amount, currency: receivedIn, rate };
    const received = await readTransfer(before.currency, typed, (values) => t("invalidAmount", values));
    const balance = await topUpBalance(ctx, { ...input, ...received });
    return { amountMinor: received.amountMinor ?? balance.balance.amount - before.amount, balance };
  },
  success: async ({ amountMinor, balance: { balance } }) => {
    const t = await getTranslations("admin.topUp");
    const formats = await getFormats();
    return {
      message: t("done", {
        amount: formats.money(amountMinor, balance.currency),
        balance: formats.money(balance.amount, balance.currency),
      }),
    };
  },
});

const amount = z.string().max(20);

/** Minor units of an amount in the client's currency as it was typed; zero counts where `least` is zero. */
async function amountOf(ctx: Context, clientId: string, text: string, least: 0 | 1) {
  const { currency } = (await getBalance(ctx, { client: clientId })).balance;
  const t = await getTranslations("credit");
  if (least === 0 && parseTyped(text, currency) === 0) return { amountMinor: 0, currency };
  return { amountMinor: typedAmount(text, currency, (values) => t("invalidAmount", values)), currency };
}

/** A part of a client's balance that it cannot spend for now. */
export const holdFundsAction = defineAction({
  input: z.strictObject({ client, amount, reason: holdFundsInput.shape.reason }),
  run: async (ctx, { amount: text, ...input }) => {
    const { amountMinor, currency } = await amountOf(ctx, input.client, text, 1);
    await holdFunds(ctx, { ...input, amountMinor });
    const formats = await getFormats();
    return formats.money(amountMinor, currency);
  },
  success: async (held) => ({ message: (await getTranslations("credit.hold"))("done", { amount: held }) }),
});

export const releaseHoldAction = defineAction({
  input: releaseHoldInput,
  run: releaseHold,
  success: async (released) => {
    const formats = await getFormats();
    return {
      message: (await getTranslations("credit.hold"))("released", {
        amount: formats.money(released.amount, released.currency),
      }),
    };
  },
});

/** How far a client's balance may go below zero. */
export const setCreditLimitAction = defineAction({
  input: z.strictObject({ client, amount, reason: setCreditLimitInput.shape.reason }),
  run: async (ctx, { amount: text, ...input }) => {
    const { amountMinor, currency } = await amountOf(ctx, input.client, text, 0);
    await setCreditLimit(ctx, { ...input, amountMinor });
    const formats = await getFormats();
    return formats.money(amountMinor, currency);
  },
  success: async (limit) => ({ message: (await getTranslations("credit.limit"))("done", { amount: limit }) }),
});

/** What a client's invoices rest on: address, country, VAT number, and what is for admins to say. */
export const saveBillingProfileAction = defineAction({
  input: billingProfileInput,
  run: updateBillingProfile,
  success: async () => ({ message: (await getTranslations("billing.profile"))("saved") }),
});
