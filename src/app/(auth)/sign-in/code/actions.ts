"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/adapters/actions";
import { finishSession, localPath } from "@/adapters/auth";
import { secondStepInput } from "@/features/identity";

/** The challenge is in a cookie that no script reads. */
export const secondStepAction = defineAction({
  input: z.strictObject({ code: secondStepInput.shape.code, next: z.string().max(2_000).optional() }),
  run: async (_ctx, { code, next }) => {
    await finishSession(code);
    redirect(localPath(next));
  },
});
