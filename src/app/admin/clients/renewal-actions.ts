"use server";

import { getTranslations } from "next-intl/server";
import { defineAction } from "@/adapters/actions";
import { renewalSettingsInput, setRenewalSettings } from "@/features/renewals";

/** R74, R75. */
export const saveRenewalsAction = defineAction({
  input: renewalSettingsInput,
  run: setRenewalSettings,
  success: async () => ({ message: (await getTranslations("renewals.settings"))("saved") }),
});
