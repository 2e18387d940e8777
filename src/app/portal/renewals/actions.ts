"use server";

import { getTranslations } from "next-intl/server";
import { defineAction } from "@/adapters/actions";
import { chooseAutoPay, chooseAutoPayInput } from "@/features/renewals";

export const chooseAutoPayAction = defineAction({
  input: chooseAutoPayInput,
  run: chooseAutoPay,
  success: async () => ({ message: (await getTranslations("renewals.settings"))("saved") }),
});
