import { z } from "zod";
import {
  apiKeyIdInput,
  createApiKey,
  createApiKeyInput,
  getApiKey,
  listApiKeys,
  revokeApiKey,
  rotateApiKey,
  rotateApiKeyInput,
  updateApiKey,
} from "@/features/api-keys";
import { defineList } from "../list-route";
import {
  apiKeySchema,
  createdApiKeySchema,
  presentApiKey,
  presentCreatedApiKey,
} from "../presenters/api-keys";
import { defineRoute } from "../route";

const { name, scopes, expiresAt, ipAllowList, rateLimit } = createApiKeyInput.shape;
const createBody = z
  .strictObject({ name, scopes, expires_at: expiresAt, ip_allow_list: ipAllowList, rate_limit: rateLimit })
  .meta({ id: "ApiKeyCreate" });

const updateBody = createBody.partial().meta({
  id: "ApiKeyUpdate",
  description: "Only what is named changes; null for no expiry, and for your own limit.",
});

const rotateBody = z
  .strictObject({
    grace_seconds: rotateApiKeyInput.shape.graceSeconds.meta({
      description: "For how long the old secret works beside the new one",
    }),
  })
  .meta({ id: "ApiKeyRotate" });

type Body = z.output<typeof updateBody>;

/** The API's names under the verbs'. */
function fieldsOf<B extends Body>({ expires_at, ip_allow_list, rate_limit, ...rest }: B) {
  return { ...rest, expiresAt: expires_at, ipAllowList: ip_allow_list, rateLimit: rate_limit };
}

const tag = "API keys";

export const apiKeyRoutes = [
  defineList({
    path: "/api-keys",
    name: "listApiKeys",
    scope: "api_keys:read",
    tag,
    summary: "Your keys, revoked ones too",
    description: "Never with their secrets. A key is known by its prefix and its last four characters.",
    filters: {},
    item: apiKeySchema,
    run: (ctx, _filters, page) => listApiKeys(ctx, page),
    present: presentApiKey,
  }),
  defineRoute({
    method: "POST",
    path: "/api-keys",
    name: "createApiKey",
    scope: "api_keys:write",
    tag,
    summary: "Make a key",
    description: "Its secret is in this answer alone. A key never makes one with scopes that it lacks.",
    status: 201,
    body: createBody,
    response: createdApiKeySchema,
    idempotent: "verb",
    secretAnswer: true,
    run: ({ ctx, body, keep }) => createApiKey(ctx, fieldsOf(body), keep),
    present: presentCreatedApiKey,
  }),
  defineRoute({
    method: "GET",
    path: "/api-keys/{id}",
    name: "getApiKey",
    scope: "api_keys:read",
    tag,
    summary: "One key",
    description: "Its scopes, limits and addresses, when it was last used, and from where.",
    params: apiKeyIdInput,
    response: apiKeySchema,
    run: ({ ctx, params }) => getApiKey(ctx, params),
    present: presentApiKey,
  }),
  defineRoute({
    method: "PATCH",
    path: "/api-keys/{id}",
    name: "updateApiKey",
    scope: "api_keys:write",
    tag,
    summary: "Change a key",
    description: "It holds from the very next request. A key never gives scopes that it lacks.",
    errors: ["state_conflict"],
    params: apiKeyIdInput,
    body: updateBody,
    response: apiKeySchema,
    idempotent: "verb",
    run: ({ ctx, params, body, keep, expect }) =>
      updateApiKey(ctx, { ...params, ...fieldsOf(body) }, keep, expect),
    present: presentApiKey,
  }),
  defineRoute({
    method: "POST",
    path: "/api-keys/{id}/rotate",
    name: "rotateApiKey",
    scope: "api_keys:write",
    tag,
    summary: "Give a key a new secret",
    description:
      "The secret is in this answer alone. The one before works for `grace_seconds` more; rotating again within that time ends the oldest at once. A key never rotates one with scopes that it lacks.",
    errors: ["state_conflict"],
    params: apiKeyIdInput,
    body: rotateBody,
    response: createdApiKeySchema,
    idempotent: "verb",
    secretAnswer: true,
    run: ({ ctx, params, body, keep }) =>
      rotateApiKey(ctx, { ...params, graceSeconds: body.grace_seconds }, keep),
    present: presentCreatedApiKey,
  }),
  defineRoute({
    method: "DELETE",
    path: "/api-keys/{id}",
    name: "revokeApiKey",
    scope: "api_keys:write",
    tag,
    summary: "Revoke a key",
    description: "The very next request with it is refused. Revoking twice changes nothing.",
    params: apiKeyIdInput,
    response: apiKeySchema,
    run: ({ ctx, params, expect }) => revokeApiKey(ctx, params, expect),
    present: presentApiKey,
  }),
];
