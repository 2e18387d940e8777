import { authorizeTenant } from "@/core/access";
import { AppError } from "@/core/errors";
import { newId } from "@/core/ids";
import { type Context, inTransaction } from "@/db";
import { recordActivity } from "@/features/activity";
import { newWebhookSecret } from "@/integrations/webhooks";
import { type EndpointRow, type EndpointSecretDto, toEndpointDto } from "../dto";
import type { CreateEndpointInput } from "../schemas";
import { endpointFacts, endpointObject, type Keep } from "./endpoint-row";
import { sealSecret } from "./sealed-secret";

/** Each event is written once for each of them. */
const MOST_ENDPOINTS = 50;

/**
 * Makes an endpoint for the actor's reseller; the answer alone holds the secret.
 *
 * @throws {AppError} `state_conflict` when the reseller has as many as it may
 */
export async function createEndpoint(
  ctx: Context,
  input: CreateEndpointInput,
  keep?: Keep<EndpointSecretDto>,
): Promise<EndpointSecretDto> {
  const tenant = authorizeTenant(ctx, "webhook:write");
  const resellerId = tenant.clientId;
  const secret = newWebhookSecret();
  const row = newRow(ctx, resellerId, input, secret);
  return await inTransaction(ctx, tenant, async (tx) => {
    const count = await tx.webhookEndpoint.count({ where: { resellerId } });
    if (count >= MOST_ENDPOINTS)
      throw new AppError("state_conflict", { detail: `There are ${MOST_ENDPOINTS} endpoints already.` });
    await tx.webhookEndpoint.create({ data: row });
    await recordActivity(tx, ctx, {
      action: "webhook_endpoint.created",
      clientId: resellerId,
      object: endpointObject(row),
      after: endpointFacts(row),
    });
    const created = { endpoint: toEndpointDto(row, ctx.clock.now()), secret };
    await keep?.(tx, created);
    return created;
  });
}

function newRow(ctx: Context, resellerId: string, input: CreateEndpointInput, secret: string): EndpointRow {
  const now = ctx.clock.now();
  const id = newId(now);
  return {
    id,
    resellerId,
    url: input.url,
    description: input.description ?? null,
    events: [...(input.events ?? [])].sort(),
    status: "active",
    disabledReason: null,
    disabledNote: null,
    secret: sealSecret(secret, id),
    previousSecret: null,
    previousUntil: null,
    failedInRow: 0,
    createdAt: now,
    updatedAt: now,
  };
}
