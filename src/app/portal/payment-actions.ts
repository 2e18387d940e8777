"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { defineAction } from "@/adapters/actions";
import { currencyExponent } from "@/core/currencies";
import { fieldError } from "@/core/errors";
import { formatMajor, parseTyped } from "@/core/money";
import type { Context } from "@/db";
import {
  attemptIdInput,
  checkPayment,
  getBalance,
  payWithSavedMethod,
  payWithSavedMethodInput,
  removePaymentMethod,
  savedMethodInput,
  setAutoTopUp,
  setPreferredMethod,
  startCheckout,
  startCheckoutInput,
  startTopUp,
  startTopUpInput,
} from "@/features/billing";

const texts = () => getTranslations("payments");

/** R77: leads to the page where an invoice is paid. */
export const openPageAction = defineAction({
  input: startCheckoutInput,
  run: (ctx, input) => startCheckout(ctx, input),
  success: ({ url }) => (url ? { redirectTo: url } : {}),
});

/** R77: charges a saved card at once. */
export const chargeCardAction = defineAction({
  input: payWithSavedMethodInput,
  run: async (ctx, input) => {
    const attempt = await payWithSavedMethod(ctx, input);
    const { status, reason } = attempt;
    if (status !== "failed") return attempt;
    const t = await getTranslations("payments.reasons");
    throw fieldError(["method"], "declined", reason && t.has(reason) ? t(reason) : t("declined"));
  },
  success: async ({ status }) => ({
    message: (await texts())(status === "succeeded" ? "pay.paid" : "pay.unknown"),
  }),
});

/** Asks the gateway what has become of a payment. */
export const checkPaymentAction = defineAction({
  input: attemptIdInput,
  run: (ctx, input) => checkPayment(ctx, input),
  success: async ({ status }) => ({
    message: (await texts())(status === "succeeded" ? "notice.found" : "notice.nothingNew"),
  }),
});

const { amountMinor: _amount, ...topUp } = startTopUpInput.shape;
const amount = z.string().max(20);

/** R77: leads to the page where a top-up is paid. */
export const openTopUpAction = defineAction({
  input: z.strictObject({ ...topUp, amount }),
  run: async (ctx, { amount: text, ...input }) =>
    startTopUp(ctx, { ...input, amountMinor: await typedMinor(ctx, "amount", text) }),
  success: ({ url }) => (url ? { redirectTo: url } : {}),
});

export const removeCardAction = defineAction({
  input: savedMethodInput,
  run: (ctx, input) => removePaymentMethod(ctx, input),
  success: async () => ({ message: (await texts())("methods.removed") }),
});

export const preferCardAction = defineAction({
  input: savedMethodInput,
  run: (ctx, input) => setPreferredMethod(ctx, input),
  success: async () => ({ message: (await texts())("methods.nowPreferred") }),
});

export const preferBalanceAction = defineAction({
  input: z.strictObject({}),
  run: (ctx) => setPreferredMethod(ctx, {}),
  success: async () => ({ message: (await texts())("methods.stopped") }),
});

export const setAutoTopUpAction = defineAction({
  input: z.strictObject({ below: amount, amount }),
  run: async (ctx, { below, amount: text }) => {
    const belowMinor = await typedMinor(ctx, "below", below);
    await setAutoTopUp(ctx, { belowMinor, amountMinor: await typedMinor(ctx, "amount", text) });
  },
  success: async () => ({ message: (await texts())("automatic.saved") }),
});

export const stopAutoTopUpAction = defineAction({
  input: z.strictObject({}),
  run: (ctx) => setAutoTopUp(ctx, { belowMinor: null, amountMinor: null }),
  success: async () => ({ message: (await texts())("automatic.turnedOff") }),
});

/** Minor units of an amount as it was typed, above zero; an error at its field otherwise. */
async function typedMinor(ctx: Context, field: string, text: string): Promise<number> {
  const { currency } = (await getBalance(ctx, {})).balance;
  const minor = parseTyped(text, currency);
  if (minor !== null && minor > 0) return minor;
  const example = formatMajor(5 * 10 ** currencyExponent(currency), currency);
  throw fieldError(
    [field],
    "invalid_amount",
    (await texts())("automatic.invalidAmount", { currency, example }),
  );
}
