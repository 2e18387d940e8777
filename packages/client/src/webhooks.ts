import type { components } from "./api-types.js";

/** What a webhook tells; `data.object` is as the API shows it at that moment. */
export type WebhookEvent = Pick<components["schemas"]["Event"], "id" | "type" | "timestamp" | "data">;

/** A request's headers: those of the Fetch API, or of Node's http. */
export type WebhookHeaders = Headers | Record<string, string | string[] | undefined>;

export type VerifyOptions = {
  /** How far its time may be from now, either way: 300 unless told. */
  toleranceSeconds?: number;
};

/** The request is not from the installation, not as it was sent, or not new: answer 400 and do nothing. */
export class WebhookVerificationError extends Error {
  override readonly name = "WebhookVerificationError";
}

const PREFIX = "whsec_";

/**
 * Checks a webhook's signature (Standard Webhooks 1.0) and gives its event. `body` is the request's, byte for byte:
 * never parsed and written again. The same event may come more than once: remember its id.
 *
 * @throws {WebhookVerificationError} when it may not be trusted
 * @throws {TypeError} when the secret is none
 */
export async function verifyWebhook(
  body: string | Uint8Array | ArrayBuffer,
  headers: WebhookHeaders,
  secret: string,
  { toleranceSeconds = 300 }: VerifyOptions = {},
): Promise<WebhookEvent> {
  const key = await importSecret(secret);
  const [id, timestamp, signatures] = ["webhook-id", "webhook-timestamp", "webhook-signature"].map((name) =>
    requiredHeader(headers, name),
  ) as [string, string, string];
  const ageSeconds = Date.now() / 1000 - (/^\d{1,12}$/.test(timestamp) ? Number(timestamp) : Number.NaN);
  if (!(Math.abs(ageSeconds) <= toleranceSeconds)) {
    throw new WebhookVerificationError("Its timestamp is too far from now");
  }
  const content = bytesOf(body);
  const signed = joined(new TextEncoder().encode(`${id}.${timestamp}.`), content);
  const expected = base64(await crypto.subtle.sign("HMAC", key, signed));
  const given = signatures.split(" ").filter((one) => one.startsWith("v1,"));
  // All are compared, so that the time tells nothing.
  const matches = given.filter((one) => isEqual(one.slice(3), expected));
  if (matches.length === 0) throw new WebhookVerificationError("No signature fits");
  return parse(content);
}

function importSecret(secret: string): Promise<CryptoKey> {
  const text = secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : "";
  if (!/^[A-Za-z0-9+/]{4,}={0,2}$/.test(text)) throw new TypeError(`The secret is ${PREFIX} and base64`);
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
}

function requiredHeader(headers: WebhookHeaders, name: string): string {
  const value = isHeaders(headers) ? headers.get(name) : headerOf(headers, name);
  if (!value) throw new WebhookVerificationError(`It has no ${name}`);
  return value;
}

/** Of any realm and library. */
function isHeaders(headers: WebhookHeaders): headers is Headers {
  return typeof headers.get === "function";
}

function headerOf(headers: Exclude<WebhookHeaders, Headers>, name: string): string | undefined {
  const value = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  return Array.isArray(value) ? value.join(" ") : value;
}

function bytesOf(body: string | Uint8Array | ArrayBuffer): Uint8Array {
  if (typeof body === "string") return new TextEncoder().encode(body);
  return body instanceof Uint8Array ? body : new Uint8Array(body);
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}

function base64(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}

/** Whether two texts are equal, in a time that depends on the first's length alone. */
function isEqual(given: string, expected: string): boolean {
  let difference = given.length ^ expected.length;
  for (let at = 0; at < given.length; at++) {
    difference |= given.charCodeAt(at) ^ expected.charCodeAt(at % expected.length);
  }
  return difference === 0;
}

function parse(content: Uint8Array): WebhookEvent {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(content));
  } catch (cause) {
    throw new WebhookVerificationError("Its body is not JSON", { cause });
  }
}
