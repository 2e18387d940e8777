"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { defineAction } from "@/adapters/actions";
import { endSession, getSession } from "@/adapters/auth";
import { keepLocale } from "@/adapters/locale";
import {
  changePassword,
  changePasswordInput,
  chooseLocale,
  chooseLocaleInput,
  renameSelf,
  renameSelfInput,
  revokeSession,
  revokeSessionInput,
  signOutEverywhere,
} from "@/features/identity";

const texts = () => getTranslations("auth.account");

export const renameAction = defineAction({
  input: renameSelfInput,
  run: renameSelf,
  success: async () => ({ message: (await texts())("nameSaved") }),
});

/** The page is in the new language at once, and so is this browser after signing out. */
export const chooseLocaleAction = defineAction({
  input: chooseLocaleInput,
  run: async (ctx, input) => {
    const chosen = await chooseLocale(ctx, input);
    await keepLocale(chosen.locale);
    return chosen;
  },
  success: async ({ locale }) => {
    const t = await getTranslations({ locale, namespace: "locale.profile" });
    return { message: t("saved") };
  },
});

export const changePasswordAction = defineAction({
  input: changePasswordInput,
  run: async (ctx, input) => {
    const own = await getSession();
    return changePassword(ctx, { ...input, current: own?.session.id ?? "" });
  },
  success: async ({ ended }) => ({ message: (await texts())("passwordChanged", { count: ended }) }),
});

export const revokeSessionAction = defineAction({
  input: revokeSessionInput,
  run: revokeSession,
  success: async () => ({ message: (await texts())("revoked") }),
});

export const signOutEverywhereAction = defineAction({
  input: z.strictObject({}),
  run: async (ctx) => {
    await signOutEverywhere(ctx);
    await endSession();
    redirect("/sign-in");
  },
});
