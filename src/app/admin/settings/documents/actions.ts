"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { defineAction } from "@/adapters/actions";
import { letterheadSettings, logoInput, removeLogo, setLogo, updateSettings } from "@/features/settings";

function said(key: "saved" | "logoSaved" | "logoRemoved") {
  return async () => ({ message: (await getTranslations("documents.settings"))(key) });
}

export const saveLetterheadAction = defineAction({
  input: letterheadSettings,
  run: (ctx, input) => updateSettings(ctx, "company", input),
  success: said("saved"),
});

export const saveLogoAction = defineAction({
  input: logoInput,
  run: setLogo,
  success: said("logoSaved"),
});

export const removeLogoAction = defineAction({
  input: z.strictObject({}),
  run: removeLogo,
  success: said("logoRemoved"),
});
