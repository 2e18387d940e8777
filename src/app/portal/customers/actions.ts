"use server";

import { getTranslations } from "next-intl/server";
import { defineAction } from "@/adapters/actions";
import {
  addCustomerNote,
  addCustomerNoteInput,
  archiveCustomer,
  createCustomer,
  createCustomerInput,
  customerIdInput,
  customerNoteIdInput,
  deleteCustomerNote,
  editCustomerNote,
  editCustomerNoteInput,
  importCustomers,
  importCustomersInput,
  mergeCustomers,
  mergeCustomersInput,
  restoreCustomer,
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

/** The page's own message offers to take it back. */
export const archiveCustomerAction = defineAction({
  input: customerIdInput,
  run: (ctx, input) => archiveCustomer(ctx, input),
  success: async ({ name }) => ({
    message: (await getTranslations("portal.customers"))("archived", { name }),
  }),
});

export const restoreCustomerAction = defineAction({
  input: customerIdInput,
  run: (ctx, input) => restoreCustomer(ctx, input),
  success: async ({ name }) => ({
    message: (await getTranslations("customers.archive"))("restored", { name }),
  }),
});

/** Two that are one: leads to the one that stays. */
export const mergeCustomersAction = defineAction({
  input: mergeCustomersInput,
  run: (ctx, input) => mergeCustomers(ctx, input),
  success: async ({ id, name }) => ({
    message: (await getTranslations("customers.merge"))("done", { name }),
    redirectTo: `/portal/customers/${id}`,
  }),
});

export const addCustomerNoteAction = defineAction({
  input: addCustomerNoteInput,
  run: (ctx, input) => addCustomerNote(ctx, input),
  success: async () => ({ message: (await getTranslations("customers.notes"))("added") }),
});

export const editCustomerNoteAction = defineAction({
  input: editCustomerNoteInput,
  run: (ctx, input) => editCustomerNote(ctx, input),
  success: async () => ({ message: (await getTranslations("customers.notes"))("saved") }),
});

export const deleteCustomerNoteAction = defineAction({
  input: customerNoteIdInput,
  run: (ctx, input) => deleteCustomerNote(ctx, input),
  success: async () => ({ message: (await getTranslations("customers.notes"))("deleted") }),
});

/** Takes in a file that was checked. */
export const importCustomersAction = defineAction({
  input: importCustomersInput.omit({ dryRun: true }),
  run: (ctx, input) => importCustomers(ctx, { ...input, dryRun: false }),
  success: async ({ created, updated }) => ({
    message: (await getTranslations("customers.import"))("done", { created, updated }),
    redirectTo: "/portal/customers",
  }),
});
