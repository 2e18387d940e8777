"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { defineAction } from "@/adapters/actions";
import { BILLING_CYCLES } from "@/core/billing-cycle";
import { fieldError } from "@/core/errors";
import { parseTyped } from "@/core/money";
import { publicId } from "@/core/public-id-schema";
import { RESALE_MARKUPS, RESALE_ROUNDINGS } from "@/core/resale-price";
import type { Context } from "@/db";
import {
  getResaleList,
  removeResalePrice,
  removeResaleRule,
  resalePriceIdInput,
  resaleRuleIdInput,
  setResalePrice,
  setResalePriceInput,
  setResaleRule,
  setResaleRuleInput,
} from "@/features/resale";
import { parseMarkup } from "./parse-markup";

const ruleForm = z.strictObject({
  /** A category's or product's id; empty for everything. */
  target: z.string().max(40),
  markup: z.enum(RESALE_MARKUPS),
  value: z.string().max(20),
  rounding: z.enum(RESALE_ROUNDINGS),
});

export const setRuleAction = defineAction({
  input: ruleForm,
  run: async (ctx, { target, value, ...rule }) => {
    const kind = target.startsWith("cat_") ? "category" : "product";
    const typed = await typedMarkup(ctx, rule.markup, value);
    const input = setResaleRuleInput.parse({ ...rule, ...typed, ...(target && { [kind]: target }) });
    return setResaleRule(ctx, input);
  },
  success: async () => ({ message: (await getTranslations("resale"))("saved") }),
});

async function typedMarkup(ctx: Context, markup: (typeof RESALE_MARKUPS)[number], value: string) {
  const t = await getTranslations("resale.valueError");
  if (markup !== "wholesale_fixed") {
    const markupBps = parseMarkup(value);
    if (markupBps === null) throw fieldError(["value"], "invalid", t("percent"));
    return { markupBps };
  }
  const { currency } = await getResaleList(ctx);
  const markupMinor = parseTyped(value, currency);
  if (markupMinor === null) throw fieldError(["value"], "invalid", t("amount", { currency }));
  return { markupMinor };
}

export const removeRuleAction = defineAction({
  input: resaleRuleIdInput,
  run: (ctx, input) => removeResaleRule(ctx, input),
  success: async () => ({ message: (await getTranslations("resale"))("removed") }),
});

export const setPriceAction = defineAction({
  input: z.strictObject({
    product: publicId("product"),
    cycle: z.enum(BILLING_CYCLES),
    price: z.string().max(20),
  }),
  run: async (ctx, { price, ...rest }) => {
    const { currency } = await getResaleList(ctx);
    const priceMinor = parseTyped(price, currency);
    const t = await getTranslations("resale.valueError");
    if (priceMinor === null) throw fieldError(["price"], "invalid", t("amount", { currency }));
    const checked = setResalePriceInput.omit({ product: true }).parse({ cycle: rest.cycle, priceMinor });
    return setResalePrice(ctx, { ...checked, product: rest.product });
  },
  success: async () => ({ message: (await getTranslations("resale"))("priceSaved") }),
});

export const removePriceAction = defineAction({
  input: resalePriceIdInput,
  run: (ctx, input) => removeResalePrice(ctx, input),
  success: async () => ({ message: (await getTranslations("resale"))("removed") }),
});
