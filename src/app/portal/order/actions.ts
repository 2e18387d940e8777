"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { defineAction } from "@/adapters/actions";
import type { CreateCustomer, PickedCustomer } from "@/components/ordering/new-customer-dialog";
import { createCustomer, createCustomerInput } from "@/features/customers";
import { createOrder, createOrderInput, orderFormKey } from "@/features/orders";

const answerOf = z.object({ id: z.string() });

/**
 * Places the reviewed order. `token` was made with the review page, so that the same form sent twice is one order;
 * `expectedTotalMinor` is the total that the page showed, so that nobody pays a surprise.
 */
export const placeOrderAction = defineAction({
  input: z.strictObject({ ...createOrderInput.shape, token: z.uuid() }),
  run: async (ctx, { token, ...input }) => {
    const result = await createOrder(ctx, input, { idempotency: orderFormKey(token, input) });
    return result.order ?? answerOf.parse(JSON.parse(result.replay.response));
  },
  success: async ({ id }) => ({
    message: (await getTranslations("portal.review"))("placed"),
    redirectTo: `/portal/orders/${id}`,
  }),
});

/** A new customer from within an order; tells the form which, so that it can be chosen at once. */
export const createCustomerInPlace: CreateCustomer = async (data) => {
  let customer: PickedCustomer | null = null;
  const create = defineAction({
    input: createCustomerInput,
    run: (ctx, input) => createCustomer(ctx, input),
    success: async ({ id, name }) => {
      customer = { id, name };
      return { message: (await getTranslations("portal.customers"))("created", { name }) };
    },
  });
  const state = await create(data);
  return { state, customer };
};
