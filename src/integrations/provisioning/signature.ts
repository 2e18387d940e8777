import { createHmac, timingSafeEqual } from "node:crypto";

// Standard Webhooks 1.0: HMAC-SHA256 over `id.timestamp.body`, in base64 after "v1,".

/** How far the clocks of the two sides may be apart, and how long a message may travel, in seconds. */
export const TOLERANCE_SECONDS = 300;

type Message = { id: string; timestamp: number; body: string | Uint8Array };

/** The secrets of PROVISIONING_SECRET: the present one first. */
export function parseSecrets(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** The headers of a signed message. `timestamp` in seconds since 1970. */
export function signedHeaders(secret: string, message: Message): Record<string, string> {
  return {
    "webhook-id": message.id,
    "webhook-timestamp": String(message.timestamp),
    "webhook-signature": `v1,${signatureOf(secret, message).toString("base64")}`,
  };
}

/**
 * Whether a message was signed with one of `secrets` and is no older, and no newer, than the tolerance. `body` is what
 * came over the wire, byte for byte. Compares in constant time.
 */
export function isSigned(
  secrets: readonly string[],
  headers: Pick<Headers, "get">,
  body: Uint8Array,
  now: Date,
): boolean {
  const id = headers.get("webhook-id") ?? "";
  const timestamp = headers.get("webhook-timestamp") ?? "";
  if (!/^[\x21-\x7e]{1,256}$/.test(id) || !/^\d{1,12}$/.test(timestamp)) return false;
  const seconds = Math.floor(now.getTime() / 1000);
  if (Math.abs(seconds - Number(timestamp)) > TOLERANCE_SECONDS) return false;
  const given = (headers.get("webhook-signature") ?? "")
    .split(" ", 10)
    .filter((part) => /^v1,[A-Za-z0-9+/]{43}=$/.test(part))
    .map((part) => Buffer.from(part.slice(3), "base64"));
  const wanted = secrets.map((secret) => signatureOf(secret, { id, timestamp: Number(timestamp), body }));
  return given.some((one) => wanted.some((other) => timingSafeEqual(one, other)));
}

function signatureOf(secret: string, { id, timestamp, body }: Message): Buffer {
  return createHmac("sha256", keyOf(secret)).update(`${id}.${timestamp}.`).update(body).digest();
}

function keyOf(secret: string): Buffer {
  return secret.startsWith("whsec_") ? Buffer.from(secret.slice(6), "base64") : Buffer.from(secret);
}
