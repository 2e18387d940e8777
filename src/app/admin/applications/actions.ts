"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { defineAction } from "@/adapters/actions";
import {
  type ApplicationDto,
  approveApplication,
  approveApplicationInput,
  decideApplicationInput,
  rejectApplication,
  requestApplicationInfo,
} from "@/features/resellers";
import { percentField } from "../percent-field";

async function say(key: "approved" | "rejected" | "asked", application: ApplicationDto) {
  const t = await getTranslations("admin.applications");
  return { message: t(key, { name: application.businessName }) };
}

const { id, note, tierId } = approveApplicationInput.shape;

/** R4, with the tier to begin in, and a rate in percent as it is typed; empty leaves it to the tier. */
export const approveAction = defineAction({
  input: z.strictObject({ id, note, tierId, rate: percentField.nullable() }),
  run: (ctx, { rate, ...input }) => approveApplication(ctx, { ...input, rateBps: rate }),
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
