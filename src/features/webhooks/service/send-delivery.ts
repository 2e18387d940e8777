import { authorizeProvider } from "@/core/access";
import { toPublicId } from "@/core/ids";
import type { Context } from "@/db";
import { type postWebhook, webhookHeaders } from "@/integrations/webhooks";
import { mayBeLocal } from "../schemas";
import type { ClaimedDelivery } from "./claim-deliveries";
import { openSecret } from "./sealed-secret";
import { settleDelivery, type TryResult } from "./settle-delivery";

/** Makes one try that was claimed, signed at this moment, and writes down how it went. */
export async function sendDelivery(
  ctx: Context,
  delivery: ClaimedDelivery,
  post: typeof postWebhook,
): Promise<void> {
  const scope = authorizeProvider(ctx, "webhook:deliver");
  const triedAt = ctx.clock.now();
  const secrets = openSecrets(delivery, ctx.clock.now());
  const headers = secrets ? headersOf(ctx, delivery, secrets) : {};
  const result: TryResult = secrets
    ? await post({ url: delivery.url, headers, body: delivery.body }, { allowLocal: mayBeLocal() })
    : { status: null, body: null, durationMs: 0, failure: "secret_unreadable" };
  await settleDelivery(ctx, scope, delivery, { result, headers, triedAt });
}

function headersOf(ctx: Context, { event_id, body }: ClaimedDelivery, secrets: string[]) {
  const timestamp = Math.floor(ctx.clock.now().getTime() / 1000);
  return webhookHeaders(secrets, { id: toPublicId("event", event_id), timestamp, body });
}

/** The present secret first; null when AUTH_SECRET is not that under which they were sealed. */
function openSecrets(delivery: ClaimedDelivery, now: Date): string[] | null {
  const { endpoint_id, secret, previous_secret, previous_until } = delivery;
  const isOldGood = previous_secret !== null && previous_until !== null && previous_until > now;
  try {
    return [secret, ...(isOldGood ? [previous_secret] : [])].map((sealed) => openSecret(sealed, endpoint_id));
  } catch {
    return null;
  }
}
