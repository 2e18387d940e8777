"use server";

import { redirect } from "next/navigation";
import { defineAction } from "@/adapters/actions";
import { endSession } from "@/adapters/auth";
import { resetPassword, resetPasswordInput } from "@/features/identity";

/** Nobody is signed in by a link: the new password, and the second step of who has one, are asked for next. */
export const resetPasswordAction = defineAction({
  input: resetPasswordInput,
  run: async (ctx, input) => {
    await resetPassword(ctx, input);
    await endSession();
    redirect("/sign-in?password=changed");
  },
});
