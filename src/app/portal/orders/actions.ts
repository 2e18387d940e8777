"use server";

import { getTranslations } from "next-intl/server";
import { defineAction } from "@/adapters/actions";
import { cancelOrder, orderIdInput, payOrder } from "@/features/orders";

/** Pays a pending order from the balance; its services start. */
export const payOrderAction = defineAction({
  input: orderIdInput,
  run: (ctx, input) => payOrder(ctx, input),
  success: async () => ({ message: (await getTranslations("portal.order"))("paid") }),
});

/** Cancels a pending order: its invoice is void, its services never start. */
export const cancelOrderAction = defineAction({
  input: orderIdInput,
  run: (ctx, input) => cancelOrder(ctx, input),
  success: async () => ({ message: (await getTranslations("portal.order"))("cancelled") }),
});
