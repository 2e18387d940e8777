"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { type ActionState, defineAction } from "@/adapters/actions";
import type { CreatedKey } from "@/components/api-keys/created-key";
import { EXPIRIES, expiryDate } from "@/components/api-keys/expiry";
import { apiKeyIdInput, createApiKey, createApiKeyInput, revokeApiKey } from "@/features/api-keys";

const { name, scopes } = createApiKeyInput.shape;
const createForm = z.strictObject({ name, scopes, expires: z.enum(EXPIRIES) });

/** R45. The answer alone holds the secret: it goes to the page that is open, and nowhere else. */
export async function createApiKeyAction(data: FormData): Promise<ActionState & { created?: CreatedKey }> {
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

/** R46. */
export const revokeApiKeyAction = defineAction({
  input: apiKeyIdInput,
  run: (ctx, input) => revokeApiKey(ctx, input),
  success: async ({ name }) => ({ message: (await getTranslations("apiKeys.revoke"))("done", { name }) }),
});
