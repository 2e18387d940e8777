"use server";

import { getTranslations } from "next-intl/server";
import { defineAction } from "@/adapters/actions";
import {
  archiveCustomer,
  createCustomer,
  createCustomerInput,
  customerIdInput,
  updateCustomer,
  updateCustomerInput,
} from "@/features/customers";

/** R50. Leads to the new customer's page. */
export const createCustomerAction = defineAction({
  input: createCustomerInput,
  run: (ctx, input) => createCustomer(ctx, input),
  success: async ({ id, name }) => ({
    message: (await getTranslations("portal.customers"))("created", { name }),
    redirectTo: `/portal/customers/${id}`,
  }),
});

export const updateCustomerAction = defineAction({
  input: updateCustomerInput,
  run: (ctx, input) => updateCustomer(ctx, input),
  success: async ({ id, name }) => ({
    message: (await getTranslations("portal.customers"))("updated", { name }),
    redirectTo: `/portal/customers/${id}`,
  }),
});

export const archiveCustomerAction = defineAction({
  input: customerIdInput,
  run: (ctx, input) => archiveCustomer(ctx, input),
  success: async ({ name }) => ({
    message: (await getTranslations("portal.customers"))("archived", { name }),
  }),
});
