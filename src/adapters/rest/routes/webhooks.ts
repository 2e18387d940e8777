import { z } from "zod";
import {
  createEndpoint,
  createEndpointInput,
  deleteEndpoint,
  deliveryIdInput,
  endpointIdInput,
  getEndpoint,
  listDeliveries,
  listDeliveriesInput,
  listEndpoints,
  resendDelivery,
  rotateEndpointSecret,
  testEndpoint,
  updateEndpoint,
  updateEndpointInput,
} from "@/features/webhooks";
import { defineList } from "../list-route";
import {
  deliverySchema,
  endpointSchema,
  endpointSecretSchema,
  presentDelivery,
  presentEndpoint,
  presentEndpointSecret,
} from "../presenters/webhooks";
import { defineRoute } from "../route";

const createBody = createEndpointInput.meta({
  id: "WebhookEndpointCreate",
  description: "Without events it hears of all that there are, later ones too.",
});
const { id: _id, ...updateShape } = updateEndpointInput.shape;
const updateBody = z.strictObject(updateShape).meta({
  id: "WebhookEndpointUpdate",
  description: "Only what is named changes; null as events means all.",
});

const tag = "Webhooks";
const { status, type } = listDeliveriesInput.shape;

const endpointRoutes = [
  defineList({
    path: "/webhook-endpoints",
    name: "listWebhookEndpoints",
    scope: "webhooks:read",
    tag,
    summary: "Your webhook endpoints",
    filters: {},
    item: endpointSchema,
    run: (ctx, _filters, page) => listEndpoints(ctx, page),
    present: presentEndpoint,
  }),
  defineRoute({
    method: "POST",
    path: "/webhook-endpoints",
    name: "createWebhookEndpoint",
    scope: "webhooks:write",
    tag,
    summary: "Create a webhook endpoint",
    description: "The secret that its webhooks are signed with is in this answer alone.",
    errors: ["state_conflict"],
    status: 201,
    body: createBody,
    response: endpointSecretSchema,
    idempotent: "verb",
    secretAnswer: true,
    run: ({ ctx, body, keep }) => createEndpoint(ctx, body, keep),
    present: presentEndpointSecret,
  }),
  defineRoute({
    method: "GET",
    path: "/webhook-endpoints/{id}",
    name: "getWebhookEndpoint",
    scope: "webhooks:read",
    tag,
    summary: "One webhook endpoint",
    params: endpointIdInput,
    response: endpointSchema,
    run: ({ ctx, params }) => getEndpoint(ctx, params),
    present: presentEndpoint,
  }),
  defineRoute({
    method: "PATCH",
    path: "/webhook-endpoints/{id}",
    name: "updateWebhookEndpoint",
    scope: "webhooks:write",
    tag,
    summary: "Change, disable or enable a webhook endpoint",
    params: endpointIdInput,
    body: updateBody,
    response: endpointSchema,
    idempotent: "verb",
    run: ({ ctx, params, body, keep, expect }) => updateEndpoint(ctx, { ...params, ...body }, keep, expect),
    present: presentEndpoint,
  }),
  defineRoute({
    method: "DELETE",
    path: "/webhook-endpoints/{id}",
    name: "deleteWebhookEndpoint",
    scope: "webhooks:write",
    tag,
    summary: "Delete a webhook endpoint",
    description: "Its deliveries go with it; what waits is not sent any more.",
    params: endpointIdInput,
    response: endpointSchema,
    run: ({ ctx, params, expect }) => deleteEndpoint(ctx, params, expect),
    present: presentEndpoint,
  }),
];

const deliveryRoutes = [
  defineRoute({
    method: "POST",
    path: "/webhook-endpoints/{id}/test",
    name: "testWebhookEndpoint",
    scope: "webhooks:write",
    tag,
    summary: "Send a test event",
    description:
      "An event of the type webhook_endpoint.test, to this endpoint alone. Answers 409 while it is disabled.",
    errors: ["state_conflict"],
    status: 201,
    params: endpointIdInput,
    response: deliverySchema,
    idempotent: "verb",
    run: ({ ctx, params, keep }) => testEndpoint(ctx, params, keep),
    present: presentDelivery,
  }),
  defineRoute({
    method: "POST",
    path: "/webhook-endpoints/{id}/rotate-secret",
    name: "rotateWebhookSecret",
    scope: "webhooks:write",
    tag,
    summary: "Replace the secret",
    description: "The new secret is in this answer alone. For 24 hours the one before signs beside it.",
    params: endpointIdInput,
    response: endpointSecretSchema,
    idempotent: "verb",
    secretAnswer: true,
    run: ({ ctx, params, keep }) => rotateEndpointSecret(ctx, params, keep),
    present: presentEndpointSecret,
  }),
  defineList({
    path: "/webhook-endpoints/{id}/deliveries",
    name: "listWebhookDeliveries",
    scope: "webhooks:read",
    tag,
    summary: "What was sent to an endpoint",
    params: endpointIdInput,
    filters: { status, type },
    item: deliverySchema,
    run: (ctx, filters, page, { id }) => listDeliveries(ctx, { ...filters, ...page, endpoint: id }),
    present: presentDelivery,
  }),
  defineRoute({
    method: "POST",
    path: "/webhook-deliveries/{id}/resend",
    name: "resendWebhookDelivery",
    scope: "webhooks:write",
    tag,
    summary: "Send a delivery again",
    description:
      "With all its tries before it. Answers 409 while it is still being tried, or its endpoint is disabled.",
    errors: ["state_conflict"],
    params: deliveryIdInput,
    response: deliverySchema,
    idempotent: "verb",
    run: ({ ctx, params, keep }) => resendDelivery(ctx, params, keep),
    present: presentDelivery,
  }),
];

export const webhookRoutes = [...endpointRoutes, ...deliveryRoutes];
