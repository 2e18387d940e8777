"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { defineAction } from "@/adapters/actions";
import { getFormats } from "@/components/ui/get-formats";
import { apiKeyIdInput, revokeApiKey, revokeEveryKey, revokeEveryKeyInput } from "@/features/api-keys";
import {
  addNote,
  addNoteInput,
  deactivateReseller,
  deleteNote,
  noteIdInput,
  reactivateReseller,
  resellerStatusInput,
  setResellerApiLimit,
  setResellerApiLimitInput,
  setResellerRate,
  setResellerRateInput,
  setResellerTier,
  setResellerTierInput,
  suspendReseller,
  suspendResellerInput,
  updateResellerProfile,
  updateResellerProfileInput,
} from "@/features/resellers";
import { percentField } from "../percent-field";

const { id, reason } = setResellerRateInput.shape;

/** R56: a rate in percent, as it is typed. */
export const changeRateAction = defineAction({
  input: z.strictObject({ id, rate: percentField, reason }),
  run: (ctx, { rate, ...input }) => setResellerRate(ctx, { ...input, rateBps: rate }),
  success: async ({ businessName: name, rateBps }) => {
    const t = await getTranslations("admin.resellers");
    const formats = await getFormats();
    return { message: t("rateChanged", { name, rate: formats.bps(rateBps) }) };
  },
});

/** R18: ends the rate that was set by hand. */
export const letTierDecideAction = defineAction({
  input: z.strictObject({ id, reason }),
  run: (ctx, input) => setResellerRate(ctx, { ...input, rateBps: null }),
  success: async ({ businessName: name, rateBps }) => {
    const t = await getTranslations("admin.resellers");
    const formats = await getFormats();
    return { message: t("tierDecides", { name, rate: formats.bps(rateBps) }) };
  },
});

/** R56: a tier by hand; none lets the program decide. */
export const changeTierAction = defineAction({
  input: setResellerTierInput,
  run: (ctx, input) => setResellerTier(ctx, input),
  success: async ({ businessName: name, tier, rateBps }) => {
    const t = await getTranslations("tiers.set");
    const formats = await getFormats();
    return { message: t("done", { name, tier: tier.name, rate: formats.bps(rateBps) }) };
  },
});

/** R10. */
export const updateProfileAction = defineAction({
  input: updateResellerProfileInput,
  run: (ctx, input) => updateResellerProfile(ctx, input),
  success: async ({ businessName: name }) => {
    const t = await getTranslations("admin.resellers");
    return { message: t("profileSaved", { name }) };
  },
});

/** R57. */
export const suspendAction = defineAction({
  input: suspendResellerInput,
  run: (ctx, input) => suspendReseller(ctx, input),
  success: async ({ businessName: name }) => {
    const t = await getTranslations("admin.resellers");
    return { message: t("suspended", { name }) };
  },
});

export const reactivateAction = defineAction({
  input: resellerStatusInput,
  run: (ctx, input) => reactivateReseller(ctx, input),
  success: async ({ businessName: name }) => {
    const t = await getTranslations("admin.resellers");
    return { message: t("reactivated", { name }) };
  },
});

/** R58. */
export const deactivateAction = defineAction({
  input: resellerStatusInput,
  run: (ctx, input) => deactivateReseller(ctx, input),
  success: async ({ businessName: name }) => {
    const t = await getTranslations("admin.resellers");
    return { message: t("deactivated", { name }) };
  },
});

/** R15. */
export const addNoteAction = defineAction({
  input: addNoteInput,
  run: (ctx, input) => addNote(ctx, input),
  success: async () => ({ message: (await getTranslations("admin.notes"))("added") }),
});

export const deleteNoteAction = defineAction({
  input: noteIdInput,
  run: (ctx, input) => deleteNote(ctx, input),
  success: async () => ({ message: (await getTranslations("admin.notes"))("deleted") }),
});

export const revokeKeyAction = defineAction({
  input: apiKeyIdInput,
  run: (ctx, input) => revokeApiKey(ctx, input),
  success: async ({ name }) => ({ message: (await getTranslations("apiKeys.revoke"))("done", { name }) }),
});

/** R46. */
export const revokeEveryKeyAction = defineAction({
  input: revokeEveryKeyInput,
  run: (ctx, input) => revokeEveryKey(ctx, input),
  success: async (count) => ({ message: (await getTranslations("apiKeys.admin"))("revoked", { count }) }),
});

/** R49. */
export const setApiLimitAction = defineAction({
  input: setResellerApiLimitInput,
  run: (ctx, input) => setResellerApiLimit(ctx, input),
  success: async ({ apiRateLimit: limit }) => ({
    message: (await getTranslations("apiKeys.admin"))("limitDone", { limit }),
  }),
});
