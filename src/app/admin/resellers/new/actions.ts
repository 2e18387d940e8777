"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { defineAction } from "@/adapters/actions";
import {
  createResellerDirectly,
  createResellerInput,
  createResellerWithClientInput,
  type ResellerDto,
} from "@/features/resellers";
import { percentField } from "../../percent-field";

// A rate is typed in percent, and none is the tier's.
const rate = { rate: percentField.optional() };

const { rateBps: _existing, ...existing } = createResellerInput.shape;
const { rateBps: _new, ...withNewClient } = createResellerWithClientInput.shape;

const done = async ({ id, businessName: name }: ResellerDto, email?: string) => {
  const t = await getTranslations("people.direct");
  return {
    message: email ? t("doneInvited", { name, email }) : t("done", { name }),
    redirectTo: `/admin/resellers/${id}`,
  };
};

/** R9, for a client that exists. */
export const createForClientAction = defineAction({
  input: z.strictObject({ ...existing, ...rate }),
  run: (ctx, { rate: rateBps = null, ...input }) => createResellerDirectly(ctx, { ...input, rateBps }),
  success: (reseller) => done(reseller),
});

/** R9, with a new client, whose owner is invited. */
export const createWithClientAction = defineAction({
  input: z.strictObject({ ...withNewClient, ...rate }),
  run: (ctx, { rate: rateBps = null, ...input }) => createResellerDirectly(ctx, { ...input, rateBps }),
  success: (reseller, { email }) => done(reseller, email),
});
