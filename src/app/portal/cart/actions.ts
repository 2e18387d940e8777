"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { defineAction } from "@/adapters/actions";
import { fieldError } from "@/core/errors";
import { parseTyped } from "@/core/money";
import { publicId } from "@/core/public-id-schema";
import {
  addToCart,
  assignCart,
  assignCartInput,
  cartItemIdInput,
  changeCartItem,
  changeCartItemInput,
  clearCart,
  getCart,
  orderAgain,
  orderIdInput,
  orderItemInput,
  placeCart,
  placeCartInput,
  removeFromCart,
} from "@/features/orders";
import { personLocale } from "@/i18n/person-locale";
import { sentenceIn } from "@/i18n/sentences";

const CART = "/portal/cart";

/** Puts a configured item into the cart or, with `cartItem`, in place of what it was; for the customer, if one was chosen. */
export const addToCartAction = defineAction({
  input: z.strictObject({
    ...orderItemInput.shape,
    name: z.string().max(200),
    customer: publicId("customer").optional(),
    cartItem: publicId("cartItem").optional(),
  }),
  run: async (ctx, { name: _name, customer, cartItem, ...item }) => {
    const { product: _product, ...changes } = item;
    if (cartItem) {
      const { label, resaleMinor } = changes;
      await changeCartItem(ctx, {
        id: cartItem,
        ...changes,
        label: label ?? null,
        resaleMinor: resaleMinor ?? null,
      });
    } else await addToCart(ctx, item);
    if (customer) await assignCart(ctx, { customer });
  },
  success: async (_result, { name, cartItem }) => ({
    message: (await getTranslations("cart"))(cartItem ? "saved" : "added", { name }),
    redirectTo: CART,
  }),
});

export const changeQuantityAction = defineAction({
  input: changeCartItemInput.pick({ id: true, quantity: true }),
  run: (ctx, input) => changeCartItem(ctx, input),
});

/** Label and the reseller's own price, typed in major units. */
export const editCartItemAction = defineAction({
  input: z.strictObject({
    id: publicId("cartItem"),
    label: z.string().max(120).nullish(),
    resale: z.string().max(20).nullish(),
  }),
  run: async (ctx, { id, label, resale }) => {
    const { currency } = await getCart(ctx);
    const resaleMinor = resale ? parseTyped(resale, currency) : null;
    if (resale && resaleMinor === null) {
      const t = await getTranslations("cart");
      throw fieldError(["resale"], "invalid", t("resaleError", { currency }));
    }
    const changes = changeCartItemInput.omit({ id: true }).parse({ label: label ?? null, resaleMinor });
    await changeCartItem(ctx, { id, ...changes });
  },
});

export const removeFromCartAction = defineAction({
  input: cartItemIdInput,
  run: (ctx, input) => removeFromCart(ctx, input),
});

export const clearCartAction = defineAction({
  input: z.strictObject({}),
  run: (ctx) => clearCart(ctx),
  success: async () => ({ message: (await getTranslations("cart"))("cleared") }),
});

export const assignCartAction = defineAction({
  input: assignCartInput,
  run: (ctx, input) => assignCart(ctx, input),
});

/** Orders the cart as it was seen: the same cart sent twice is one order. */
export const placeCartAction = defineAction({
  input: placeCartInput,
  run: (ctx, input) => placeCart(ctx, input),
  success: async ({ id }) => ({
    message: (await getTranslations("portal.review"))("placed"),
    redirectTo: `/portal/orders/${id}`,
  }),
});

/** Puts a past order's items into the cart, and names those that can no longer be had. */
export const orderAgainAction = defineAction({
  input: orderIdInput,
  run: async (ctx, input) => {
    const result = await orderAgain(ctx, input);
    const refused = await inWords(result.refused);
    if (result.added > 0) return { ...result, refused };
    const detail = refused.map(({ name, problem }) => `${name}: ${problem}`).join(". ");
    throw fieldError(["items"], "not_found", detail);
  },
  success: async ({ added, refused }) => {
    const t = await getTranslations("cart");
    const names = refused.map(({ name, problem }) => `${name} (${problem})`).join(", ");
    const message = [t("againDone", { count: added }), ...(names ? [t("againRefused", { names })] : [])];
    return { message: message.join(" "), redirectTo: CART };
  },
});

async function inWords<T extends { problem: string }>(refused: readonly T[]): Promise<T[]> {
  const locale = await personLocale();
  return refused.map((one) => ({ ...one, problem: sentenceIn(locale, one.problem) }));
}
