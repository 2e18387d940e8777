import { z } from "zod";
import { API_SCOPES } from "@/core/access";
import { pageInput } from "@/core/list";
import { publicId } from "@/core/public-id-schema";
import { requiredLine } from "@/core/text";

/** The scopes of api.md, "Keys", each at most once. */
export const scopes = z
  .array(z.enum(API_SCOPES as [string, ...string[]], { error: "There is no such scope" }))
  .min(1, { error: "Choose at least one scope" })
  .max(API_SCOPES.length)
  .refine((value) => new Set(value).size === value.length, { error: "Name each scope once" });

export const createApiKeyInput = z.strictObject({
  name: requiredLine(80),
  scopes,
  /** RFC 3339; null for a key that does not expire. */
  expiresAt: z.iso.datetime({ offset: true, error: "Use a time such as 2027-01-31T00:00:00Z" }).nullish(),
});
export type CreateApiKeyInput = z.infer<typeof createApiKeyInput>;

export const apiKeyIdInput = z.strictObject({ id: publicId("apiKey") });
export type ApiKeyIdInput = z.infer<typeof apiKeyIdInput>;

export const listApiKeysInput = z.strictObject({
  ...pageInput,
  /** Admins only. */
  reseller: publicId("reseller").optional(),
});
export type ListApiKeysInput = z.infer<typeof listApiKeysInput>;
