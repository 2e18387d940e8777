import { z } from "zod";
import { API_SCOPES } from "@/core/access";
import { pageInput } from "@/core/list";
import { publicId } from "@/core/public-id-schema";
import { optionalLine, requiredLine } from "@/core/text";
import { MAX_ALLOWED, parseAllowed } from "./allow-list";
import { RATE_LIMITS } from "./domain/rate";
import { KEY_STATUSES } from "./domain/standing";

/** The scopes of api.md, "Keys", each at most once. */
export const scopes = z
  .array(z.enum(API_SCOPES as [string, ...string[]], { error: "There is no such scope" }))
  .min(1, { error: "Choose at least one scope" })
  .max(API_SCOPES.length)
  .refine((value) => new Set(value).size === value.length, { error: "Name each scope once" });

const allowed = z
  .string()
  .max(64, { error: "Use an address such as 192.0.2.7, or a network such as 2001:db8::/32" })
  .transform((text, ctx) => {
    const entry = parseAllowed(text.trim());
    if (entry !== null) return entry;
    ctx.addIssue({
      code: "custom",
      message: `“${text}” is no address such as 192.0.2.7, and no network such as 2001:db8::/32`,
    });
    return z.NEVER;
  });

/** Single addresses and networks, IPv4 and IPv6; the same one twice counts once, and none lets any address in. */
export const ipAllowList = z
  .array(allowed)
  .max(MAX_ALLOWED, { error: `Use at most ${MAX_ALLOWED} addresses and networks` })
  .transform((entries) => [...new Set(entries)]);

/** Requests a minute. */
export const requestLimit = z
  .number({ error: "Use a whole number" })
  .int({ error: "Use a whole number" })
  .min(RATE_LIMITS.min, { error: `Use ${RATE_LIMITS.min} or more` })
  .max(RATE_LIMITS.max, { error: `Use at most ${RATE_LIMITS.max}` });

export const createApiKeyInput = z.strictObject({
  name: requiredLine(80),
  scopes,
  /** RFC 3339; null for a key that does not expire. */
  expiresAt: z.iso.datetime({ offset: true, error: "Use a time such as 2027-01-31T00:00:00Z" }).nullish(),
  ipAllowList: ipAllowList.optional(),
  /** At most the reseller's; null takes that. */
  rateLimit: requestLimit.nullish(),
});
export type CreateApiKeyInput = z.infer<typeof createApiKeyInput>;

export const apiKeyIdInput = z.strictObject({ id: publicId("apiKey") });
export type ApiKeyIdInput = z.infer<typeof apiKeyIdInput>;

/** Only what is named changes. */
export const updateApiKeyInput = createApiKeyInput.partial().extend(apiKeyIdInput.shape);
export type UpdateApiKeyInput = z.infer<typeof updateApiKeyInput>;

/** R47: seconds for which the old secret works beside the new one. */
export const rotateApiKeyInput = apiKeyIdInput.extend({
  graceSeconds: z
    .number({ error: "Use a whole number" })
    .int({ error: "Use a whole number" })
    .min(0, { error: "Use 0 or more" })
    .max(604_800, { error: "Use at most 604800, which is a week" })
    .default(3_600),
});
export type RotateApiKeyInput = z.infer<typeof rotateApiKeyInput>;

/** The reseller is for admins to name. */
export const apiLimitInput = z.strictObject({ reseller: publicId("reseller").optional() });
export type ApiLimitInput = z.infer<typeof apiLimitInput>;

export const revokeEveryKeyInput = z.strictObject({ reseller: publicId("reseller") });
export type RevokeEveryKeyInput = z.infer<typeof revokeEveryKeyInput>;

export const listApiKeysInput = z.strictObject({
  ...pageInput,
  /** Admins only. */
  reseller: publicId("reseller").optional(),
});
export type ListApiKeysInput = z.infer<typeof listApiKeysInput>;

export const listNetworkKeysInput = z.strictObject({
  ...pageInput,
  /** Of the key's name, its ends, or the reseller's name. */
  q: optionalLine(120),
  status: z.enum(KEY_STATUSES).optional(),
});
export type ListNetworkKeysInput = z.infer<typeof listNetworkKeysInput>;
