"use server";

import { redirect } from "next/navigation";
import { defineAction } from "@/adapters/actions";
import { startSession } from "@/adapters/auth";
import { requestLocale } from "@/adapters/locale";
import { registerClient, registerClientInput } from "@/features/identity";

export const signUpAction = defineAction({
  input: registerClientInput,
  run: async (ctx, input) => {
    await registerClient(ctx, { ...input, locale: await requestLocale() });
    await startSession({ email: input.email, password: input.password });
    redirect("/portal");
  },
});
