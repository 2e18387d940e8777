"use server";

import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { defineAction } from "@/adapters/actions";
import { AppError } from "@/core/errors";
import {
  answerApplication,
  answerApplicationInput,
  submitApplication,
  submitApplicationInput,
  withdrawApplication,
  withdrawApplicationInput,
} from "@/features/resellers";

/**
 * R1. The controls are the fields of the form that was filled in, so that the verb knows them and this does not (R72).
 * With auto-approval on, the applicant is a reseller at once (R7).
 */
export const applyAction = defineAction({
  input: z.looseObject({ form: submitApplicationInput.shape.form }),
  run: async (ctx, { form, ...answers }) => {
    try {
      return await submitApplication(ctx, { form, answers });
    } catch (error) {
      // Another form is in force: it comes with the answer, around what has been typed.
      if (error instanceof AppError && error.code === "precondition_failed") refresh();
      throw error;
    }
  },
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
