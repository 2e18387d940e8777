import { z } from "zod";
import {
  apiKeyIdInput,
  createApiKey,
  createApiKeyInput,
  listApiKeys,
  revokeApiKey,
} from "@/features/api-keys";
import { defineList } from "../list-route";
import {
  apiKeySchema,
  createdApiKeySchema,
  presentApiKey,
  presentCreatedApiKey,
} from "../presenters/api-keys";
import { defineRoute } from "../route";

const { name, scopes, expiresAt } = createApiKeyInput.shape;
const createBody = z.strictObject({ name, scopes, expires_at: expiresAt }).meta({ id: "ApiKeyCreate" });

const tag = "API keys";

export const apiKeyRoutes = [
  defineList({
    path: "/api-keys",
    name: "listApiKeys",
    scope: "api_keys:read",
    tag,
    summary: "Your keys, revoked ones too",
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
    run: ({ ctx, body: { expires_at, ...rest }, keep }) =>
      createApiKey(ctx, { ...rest, expiresAt: expires_at }, keep),
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
