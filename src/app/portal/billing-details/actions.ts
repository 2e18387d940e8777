"use server";

import { getTranslations } from "next-intl/server";
import { defineAction } from "@/adapters/actions";
import { ownBillingProfileInput, updateOwnBillingProfile } from "@/features/billing";

/** What the client's own invoices say about it. */
export const saveBillingDetailsAction = defineAction({
  input: ownBillingProfileInput,
  run: updateOwnBillingProfile,
  success: async () => ({ message: (await getTranslations("billing.profile"))("saved") }),
});
