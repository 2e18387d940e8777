"use server";

import { getTranslations } from "next-intl/server";
import { defineAction } from "@/adapters/actions";
import {
  changeWording,
  changeWordingInput,
  mailTypeInput,
  resetWording,
  sendTestMail,
} from "@/features/mail";
import { mailSettings, updateSettings } from "@/features/settings";
import { mailIsConfigured } from "@/integrations/mail";

const words = () => getTranslations("mailPages.template");

export const saveWordingAction = defineAction({
  input: changeWordingInput,
  run: (ctx, input) => changeWording(ctx, input),
  success: async () => ({ message: (await words())("saved") }),
});

export const resetWordingAction = defineAction({
  input: mailTypeInput,
  run: (ctx, input) => resetWording(ctx, input),
  success: async () => ({ message: (await words())("wasReset") }),
});

export const sendTestAction = defineAction({
  input: mailTypeInput,
  run: (ctx, input) => sendTestMail(ctx, input, mailIsConfigured()),
  success: async ({ status, recipient }) => ({
    message: (await words())(status === "held" ? "testedHeld" : "tested", { email: recipient.email }),
  }),
});

export const saveKeepAction = defineAction({
  input: mailSettings,
  run: (ctx, input) => updateSettings(ctx, "mail", input),
  success: async ({ keepDays }) => ({
    message: (await getTranslations("mailPages.templates"))("keepSaved", { days: keepDays }),
  }),
});
