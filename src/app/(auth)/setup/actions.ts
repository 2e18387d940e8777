"use server";

import { redirect } from "next/navigation";
import { defineAction } from "@/adapters/actions";
import { startSession } from "@/adapters/auth";
import { env } from "@/env";
import { createFirstAdmin, createFirstAdminInput } from "@/features/identity";

export const setUpAction = defineAction({
  input: createFirstAdminInput,
  run: async (ctx, input) => {
    await createFirstAdmin(ctx, input, env.SETUP_CODE);
    await startSession({ email: input.email, password: input.password });
    redirect("/admin");
  },
});
