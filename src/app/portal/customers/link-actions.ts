"use server";

import { getTranslations } from "next-intl/server";
import { defineAction } from "@/adapters/actions";
import { createLink, createLinkInput, linkIdInput, mailLink, revokeLink } from "@/features/brand";
import { mailIsConfigured } from "@/integrations/mail";

export const createLinkAction = defineAction({
  input: createLinkInput,
  run: (ctx, input) => createLink(ctx, input),
  success: async () => ({ message: (await getTranslations("brand.links"))("made") }),
});

export const mailLinkAction = defineAction({
  input: linkIdInput,
  run: (ctx, input) => mailLink(ctx, input, mailIsConfigured()),
  success: async ({ email }) => ({ message: (await getTranslations("brand.links"))("sent", { email }) }),
});

export const revokeLinkAction = defineAction({
  input: linkIdInput,
  run: (ctx, input) => revokeLink(ctx, input),
  success: async () => ({ message: (await getTranslations("brand.links"))("revoked") }),
});
