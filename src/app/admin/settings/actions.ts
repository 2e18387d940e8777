"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { defineAction } from "@/adapters/actions";
import { getFormats } from "@/components/ui/get-formats";
import { fieldError } from "@/core/errors";
import { parseTyped } from "@/core/money";
import {
  companySettings,
  getCompanySettings,
  MOST_TOLERANCE_MINOR,
  securitySettings,
  updateSettings,
} from "@/features/settings";
import { percentField } from "../percent-field";

const { name, supportEmail, country, timeZone } = companySettings.shape;

function saved(key: "companySaved" | "programSaved") {
  return async () => ({ message: (await getTranslations("admin.settings"))(key) });
}

/** The currency is no part of the form: invoices have been converted to it. */
export const saveCompanyAction = defineAction({
  input: z.strictObject({ name, supportEmail, country, timeZone }),
  run: (ctx, input) => updateSettings(ctx, "company", input),
  success: saved("companySaved"),
});

/** R74: by how much a transfer may fall short, typed in the provider's currency. */
export const saveRoundingAction = defineAction({
  input: z.strictObject({ tolerance: z.string().max(20) }),
  run: async (ctx, { tolerance }) => {
    const { currency } = await getCompanySettings(ctx);
    const roundingToleranceMinor = parseTyped(tolerance, currency);
    const formats = await getFormats();
    if (roundingToleranceMinor === null || roundingToleranceMinor > MOST_TOLERANCE_MINOR) {
      const t = await getTranslations("books.rounding");
      const most = formats.money(MOST_TOLERANCE_MINOR, currency);
      throw fieldError(["tolerance"], "invalid_amount", t("invalid", { most }));
    }
    return updateSettings(ctx, "billing", { roundingToleranceMinor });
  },
  success: async () => ({ message: (await getTranslations("books.rounding"))("saved") }),
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

export const saveSecurityAction = defineAction({
  input: securitySettings,
  run: (ctx, input) => updateSettings(ctx, "security", input),
  success: async () => ({ message: (await getTranslations("twoStep.settings"))("saved") }),
});
