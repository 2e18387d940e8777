"use server";

import { getTranslations } from "next-intl/server";
import { defineAction } from "@/adapters/actions";
import { applyCatalog, importCatalogInput } from "@/features/catalog";

export const importCatalogAction = defineAction({
  input: importCatalogInput.omit({ dryRun: true }),
  run: applyCatalog,
  success: async ({ changes }) => {
    const t = await getTranslations("catalog.transfer");
    return { message: t("applied", { count: changes.length }), redirectTo: "/admin/catalogue" };
  },
});
