"use server";

import { getTranslations } from "next-intl/server";
import { defineAction } from "@/adapters/actions";
import { invoiceIdInput, payInvoiceFromBalance } from "@/features/billing";

/** Pays what an invoice still owes from the balance (R77). */
export const payInvoiceAction = defineAction({
  input: invoiceIdInput,
  run: payInvoiceFromBalance,
  success: async ({ number }) => ({ message: (await getTranslations("portal.invoice"))("paid", { number }) }),
});
