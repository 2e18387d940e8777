"use server";

import { redirect } from "next/navigation";
import { defineAction } from "@/adapters/actions";
import { startSession } from "@/adapters/auth";
import { requestLocale } from "@/adapters/locale";
import { env } from "@/env";
import { createFirstAdmin, createFirstAdminInput } from "@/features/identity";

export const setUpAction = defineAction({
  input: createFirstAdminInput,
  run: async (ctx, input) => {
    await createFirstAdmin(ctx, { ...input, locale: await requestLocale() }, env.SETUP_CODE);
    await startSession({ email: input.email, password: input.password });
    redirect("/admin");
  },
});
