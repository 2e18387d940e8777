import { createHmac, randomBytes } from "node:crypto";

// Standard Webhooks 1.0: HMAC-SHA256 over `id.timestamp.body`, in base64 after "v1,".

const PREFIX = "whsec_";
/** Within the 24 to 64 that the standard asks for. */
const SECRET_BYTES = 32;

/** A new secret to sign with: `whsec_` and 32 random bytes in base64. */
export function newWebhookSecret(): string {
  return PREFIX + randomBytes(SECRET_BYTES).toString("base64");
}

type Message = { id: string; timestamp: number; body: string };

/**
 * The headers of a signed message, with one signature for each secret, so that a receiver may know the old or the new
 * one. `timestamp` in seconds since 1970.
 */
export function webhookHeaders(secrets: readonly string[], message: Message): Record<string, string> {
  return {
    "webhook-id": message.id,
    "webhook-timestamp": String(message.timestamp),
    "webhook-signature": secrets.map((secret) => `v1,${signatureOf(secret, message)}`).join(" "),
  };
}

function signatureOf(secret: string, { id, timestamp, body }: Message): string {
  const key = Buffer.from(secret.slice(PREFIX.length), "base64");
  return createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
}
