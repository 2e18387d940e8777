"use server";

import { getTranslations } from "next-intl/server";
import { defineAction } from "@/adapters/actions";
import { deleteView, saveView, saveViewInput, viewIdInput } from "@/features/views";

/** Keeps the list that is open under a name, for the person alone. */
export const saveViewAction = defineAction({
  input: saveViewInput,
  run: (ctx, input) => saveView(ctx, input),
  success: async ({ name }) => ({ message: (await getTranslations("views"))("saved", { name }) }),
});

export const deleteViewAction = defineAction({
  input: viewIdInput,
  run: (ctx, input) => deleteView(ctx, input),
  success: async ({ name }) => ({ message: (await getTranslations("views"))("deleted", { name }) }),
});
