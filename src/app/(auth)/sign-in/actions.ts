"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/adapters/actions";
import { localPath, startSession } from "@/adapters/auth";
import { signInInput } from "@/features/identity";

export const signInAction = defineAction({
  input: signInInput.extend({ next: z.string().max(2_000).optional() }),
  run: async (_ctx, { next, ...credentials }) => {
    const path = localPath(next);
    const outcome = await startSession(credentials);
    redirect(outcome === "signed_in" ? path : `/sign-in/code?next=${encodeURIComponent(path)}`);
  },
});
