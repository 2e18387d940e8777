"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { defineAction } from "@/adapters/actions";
import { fieldError } from "@/core/errors";
import { renewalRules, updateSettings } from "@/features/settings";

const { leadDays, startsOn, chargeBeforeDays, warnCardDays, suspendAfterDays, terminateAfterDays } =
  renewalRules.shape;
const typedDays = z.string().max(60).default("");

/** "1, 7, 14" as days; the rules themselves say which days may be. */
function daysOf(field: string, text: string, wrong: string): number[] {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== "");
  const days = parts.map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : 0));
  if (days.length > 10 || days.some((day) => day < 1 || day > 365)) throw fieldError([field], "days", wrong);
  return days;
}

/** R75. */
export const saveRenewalRulesAction = defineAction({
  input: z.strictObject({
    leadDays,
    startsOn,
    remindBefore: typedDays,
    remindAfter: typedDays,
    chargeBeforeDays,
    warnCardDays,
    suspendAfterDays,
    terminateAfterDays,
  }),
  run: async (ctx, { remindBefore, remindAfter, ...rules }) => {
    const wrong = (await getTranslations("renewals.rules"))("daysWrong");
    const renewals = renewalRules.safeParse({
      ...rules,
      remindBeforeDays: daysOf("remindBefore", remindBefore, wrong),
      remindAfterDays: daysOf("remindAfter", remindAfter, wrong),
    });
    if (!renewals.success) {
      const [issue] = renewals.error.issues;
      throw fieldError(issue?.path.map(String) ?? [], "invalid", issue?.message ?? wrong);
    }
    return updateSettings(ctx, "billing", { renewals: renewals.data });
  },
  success: async () => ({ message: (await getTranslations("renewals.rules"))("saved") }),
});
