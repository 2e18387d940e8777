"use server";

import { getTranslations } from "next-intl/server";
import { defineAction } from "@/adapters/actions";
import {
  type ApplicationDto,
  approveApplication,
  decideApplicationInput,
  rejectApplication,
  requestApplicationInfo,
} from "@/features/resellers";

async function say(key: "approved" | "rejected" | "asked", application: ApplicationDto) {
  const t = await getTranslations("admin.applications");
  return { message: t(key, { name: application.businessName }) };
}

/** R4. */
export const approveAction = defineAction({
  input: decideApplicationInput,
  run: (ctx, input) => approveApplication(ctx, input),
  success: (application) => say("approved", application),
});

/** R5. */
export const rejectAction = defineAction({
  input: decideApplicationInput,
  run: (ctx, input) => rejectApplication(ctx, input),
  success: (application) => say("rejected", application),
});

/** R6. */
export const askAction = defineAction({
  input: decideApplicationInput,
  run: (ctx, input) => requestApplicationInfo(ctx, input),
  success: (application) => say("asked", application),
});
