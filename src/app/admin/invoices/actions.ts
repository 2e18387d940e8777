"use server";

import { getTranslations } from "next-intl/server";
import { defineAction } from "@/adapters/actions";
import { recordBankTransfer, recordBankTransferInput } from "@/features/billing";

/** R77: a bank transfer that an admin has seen on the statement. */
export const recordTransferAction = defineAction({
  input: recordBankTransferInput,
  run: (ctx, input) => recordBankTransfer(ctx, input),
  success: async ({ number }) => {
    const t = await getTranslations("admin.invoices");
    return { message: t("recorded", { number }) };
  },
});
