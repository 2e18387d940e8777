"use server";

import { z } from "zod";
import { defineAction } from "@/adapters/actions";
import { dismissFirstSteps } from "@/features/reports";

/** The person wants to see its first steps no more. */
export const dismissFirstStepsAction = defineAction({
  input: z.strictObject({}),
  run: (ctx) => dismissFirstSteps(ctx),
});
