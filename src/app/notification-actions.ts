"use server";

import { z } from "zod";
import { defineAction } from "@/adapters/actions";
import { markNotificationsSeen } from "@/features/mail";

/** All that there is has been seen. */
export const markSeenAction = defineAction({
  input: z.strictObject({}),
  run: (ctx) => markNotificationsSeen(ctx),
});
