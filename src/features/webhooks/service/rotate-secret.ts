import { authorizeTenant } from "@/core/access";
import { type Context, inTransaction } from "@/db";
import { recordActivity } from "@/features/activity";
import { newWebhookSecret } from "@/integrations/webhooks";
import { OLD_SECRET_MS } from "../domain/schedule";
import { type EndpointSecretDto, toEndpointDto } from "../dto";
import type { EndpointIdInput } from "../schemas";
import { endpointObject, type Keep, lockEndpoint } from "./endpoint-row";
import { sealSecret } from "./sealed-secret";

/** A new secret, in this answer alone; the one before signs beside it for 24 hours more. */
export async function rotateEndpointSecret(
  ctx: Context,
  { id }: EndpointIdInput,
  keep?: Keep<EndpointSecretDto>,
): Promise<EndpointSecretDto> {
  const tenant = authorizeTenant(ctx, "webhook:write");
  return await inTransaction(ctx, tenant, async (tx) => {
    const before = await lockEndpoint(tx, tenant.clientId, id);
    const secret = newWebhookSecret();
    const now = ctx.clock.now();
    const until = new Date(now.getTime() + OLD_SECRET_MS);
    const after = await tx.webhookEndpoint.update({
      where: { id },
      data: {
        secret: sealSecret(secret, id),
        previousSecret: before.secret,
        previousUntil: until,
        updatedAt: now,
      },
    });
    await recordActivity(tx, ctx, {
      action: "webhook_endpoint.secret_rotated",
      clientId: tenant.clientId,
      object: endpointObject(after),
      after: { previousUntil: until.toISOString() },
    });
    const rotated = { endpoint: toEndpointDto(after, now), secret };
    await keep?.(tx, rotated);
    return rotated;
  });
}
