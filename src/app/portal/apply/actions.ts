"use server";

import { getTranslations } from "next-intl/server";
import { defineAction } from "@/adapters/actions";
import {
  answerApplication,
  answerApplicationInput,
  submitApplication,
  submitApplicationInput,
  withdrawApplication,
  withdrawApplicationInput,
} from "@/features/resellers";

/** R1. With auto-approval on, the applicant is a reseller at once (R7). */
export const applyAction = defineAction({
  input: submitApplicationInput,
  run: submitApplication,
  success: async ({ status }) => {
    const t = await getTranslations("portal.apply");
    return { message: t(status === "approved" ? "approvedAtOnce" : "submitted") };
  },
});

export const answerAction = defineAction({
  input: answerApplicationInput,
  run: answerApplication,
  success: async () => ({ message: (await getTranslations("portal.apply"))("answered") }),
});

export const withdrawAction = defineAction({
  input: withdrawApplicationInput,
  run: withdrawApplication,
  success: async () => ({ message: (await getTranslations("portal.apply"))("withdrawn") }),
});
