"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { defineAction } from "@/adapters/actions";
import { billingSettings, companySettings, updateSettings } from "@/features/settings";
import { percentField } from "../percent-field";

const { name, supportEmail, country, timeZone } = companySettings.shape;

function saved(key: "companySaved" | "programSaved" | "billingSaved") {
  return async () => ({ message: (await getTranslations("admin.settings"))(key) });
}

/** The currency is no part of the form: invoices have been converted to it. */
export const saveCompanyAction = defineAction({
  input: z.strictObject({ name, supportEmail, country, timeZone }),
  run: (ctx, input) => updateSettings(ctx, "company", input),
  success: saved("companySaved"),
});

/** R67, R69, R70. */
export const saveProgramAction = defineAction({
  input: z.strictObject({
    enabled: z.boolean(),
    autoApprove: z.boolean(),
    defaultRate: percentField,
    discountSetup: z.boolean(),
    reapplyAfterDays: z.number().int().min(0).max(3_650),
  }),
  run: (ctx, { defaultRate, ...input }) =>
    updateSettings(ctx, "program", { ...input, defaultRateBps: defaultRate }),
  success: saved("programSaved"),
});

/** This field alone: what the form does not show stays as it is. */
export const saveBillingAction = defineAction({
  input: z.strictObject({ dueDays: billingSettings.shape.dueDays }),
  run: (ctx, input) => updateSettings(ctx, "billing", input),
  success: saved("billingSaved"),
});
