"use server";

import { getTranslations } from "next-intl/server";
import { defineAction } from "@/adapters/actions";
import { importPlans, importPlansInput } from "@/features/catalog";

export const importAction = defineAction({
  input: importPlansInput,
  run: importPlans,
  success: async ({ productsCreated, productsChanged }) => {
    const t = await getTranslations("catalog.import");
    return { message: t("done", { productsCreated, productsChanged }), redirectTo: "/admin/catalogue" };
  },
});
