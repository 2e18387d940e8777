"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { type ActionState, defineAction } from "@/adapters/actions";
import type { CreatedKey } from "@/components/api-keys/created-key";
import { EXPIRIES, expiryDate } from "@/components/api-keys/expiry";
import {
  apiKeyIdInput,
  createApiKey,
  createApiKeyInput,
  revokeApiKey,
  rotateApiKey,
  rotateApiKeyInput,
  updateApiKey,
} from "@/features/api-keys";
import { allowListField } from "./allow-list-field";

const { name, scopes, rateLimit } = createApiKeyInput.shape;
const rules = { name, scopes, ipAllowList: allowListField, rateLimit };
const createForm = z.strictObject({ ...rules, expires: z.enum(EXPIRIES) });
const editForm = z.strictObject({ ...apiKeyIdInput.shape, ...rules, expires: z.enum(["keep", ...EXPIRIES]) });

type WithSecret = ActionState & { created?: CreatedKey };

/** R45. The answer alone holds the secret: it goes to the page that is open, and nowhere else. */
export async function createApiKeyAction(data: FormData): Promise<WithSecret> {
  let created: CreatedKey | undefined;
  const action = defineAction({
    input: createForm,
    run: async (ctx, { expires, ...rest }) => {
      const made = await createApiKey(ctx, { ...rest, expiresAt: expiryDate(expires, ctx.clock.now()) });
      created = { name: made.key.name, secret: made.secret };
    },
  });
  return { ...(await action(data)), created };
}

export const updateApiKeyAction = defineAction({
  input: editForm,
  run: (ctx, { expires, ...rest }) => {
    const expiresAt = expires === "keep" ? undefined : expiryDate(expires, ctx.clock.now());
    return updateApiKey(ctx, { ...rest, expiresAt });
  },
  success: async (key) => ({ message: (await getTranslations("apiKeys.edit"))("done", { name: key.name }) }),
});

/** R47. As with a new key, the answer alone holds the secret. */
export async function rotateApiKeyAction(data: FormData): Promise<WithSecret> {
  let created: CreatedKey | undefined;
  const action = defineAction({
    input: rotateApiKeyInput,
    run: async (ctx, input) => {
      const { key, secret } = await rotateApiKey(ctx, input);
      created = { name: key.name, secret };
    },
  });
  return { ...(await action(data)), created };
}

/** R46. */
export const revokeApiKeyAction = defineAction({
  input: apiKeyIdInput,
  run: (ctx, input) => revokeApiKey(ctx, input),
  success: async (key) => ({
    message: (await getTranslations("apiKeys.revoke"))("done", { name: key.name }),
  }),
});
