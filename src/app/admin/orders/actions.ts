"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { defineAction } from "@/adapters/actions";
import {
  cancelOrder,
  orderFormKey,
  orderIdInput,
  placeOrderFor,
  placeOrderForInput,
} from "@/features/orders";

const answerOf = z.object({ id: z.string() });

/** Cancels anybody's pending order: its invoice is void, its services never start. */
export const cancelOrderAction = defineAction({
  input: orderIdInput,
  run: (ctx, input) => cancelOrder(ctx, input),
  success: async () => ({ message: (await getTranslations("admin.orders"))("cancelDone") }),
});

/** Places an order for a client. `token` was made with the page: the same form sent twice is one order. */
export const placeOrderForAction = defineAction({
  input: z.strictObject({ ...placeOrderForInput.shape, token: z.uuid() }),
  run: async (ctx, { token, ...input }) => {
    const idempotency = orderFormKey(token, input, "/admin/orders/new");
    const result = await placeOrderFor(ctx, input, { idempotency });
    return result.order ?? answerOf.parse(JSON.parse(result.replay.response));
  },
  success: async ({ id }) => ({
    message: (await getTranslations("portal.review"))("placed"),
    redirectTo: `/admin/orders/${id}`,
  }),
});
