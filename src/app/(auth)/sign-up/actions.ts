"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { defineAction } from "@/adapters/actions";
import { startSession } from "@/adapters/auth";
import { registerClient, registerClientInput } from "@/features/identity";
import { firstLocale } from "@/i18n/first-locale";

export const signUpAction = defineAction({
  input: registerClientInput,
  run: async (ctx, input) => {
    await registerClient(ctx, { ...input, locale: firstLocale(await getLocale()) });
    await startSession({ email: input.email, password: input.password });
    redirect("/portal");
  },
});
