"use server";

import { redirect } from "next/navigation";
import { defineAction } from "@/adapters/actions";
import { requestPasswordReset, requestPasswordResetInput } from "@/features/identity";

/** The same answer whether anybody has the address or not. */
export const forgotPasswordAction = defineAction({
  input: requestPasswordResetInput,
  run: async (ctx, input) => {
    await requestPasswordReset(ctx, input);
    redirect("/forgot-password?sent=1");
  },
});
