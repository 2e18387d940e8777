import { hash, randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";

const PREFIX = "trl_live_";
const RANDOM_LENGTH = 30;
const CHECKSUM_LENGTH = 6;
const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const FORM = new RegExp(`^${PREFIX}[0-9A-Za-z]{${RANDOM_LENGTH + CHECKSUM_LENGTH}}$`);

/** The largest multiple of 62 that a byte can hold: bytes from there on would favour the first digits. */
const UNIFORM_BELOW = 248;

/** A new API key: `trl_live_`, 30 random base62 characters (178 bits), 6 of CRC-32 over all before (api.md, "Keys"). */
export function newApiKey(): string {
  const body = PREFIX + randomBase62(RANDOM_LENGTH);
  return body + checksum(body);
}

/**
 * The SHA-256 under which a key is stored; null for a text that cannot be a key, so that guesses and typing errors
 * never reach the database.
 */
export function parseApiKey(text: string): Buffer | null {
  if (!FORM.test(text)) return null;
  const body = text.slice(0, -CHECKSUM_LENGTH);
  return text.slice(-CHECKSUM_LENGTH) === checksum(body) ? hashApiKey(text) : null;
}

export function hashApiKey(secret: string): Buffer {
  return hash("sha256", secret, "buffer");
}

/** What a list may show of a key: its first 13 characters and its last four. */
export function describeApiKey(secret: string): { prefix: string; lastFour: string } {
  return { prefix: secret.slice(0, PREFIX.length + 4), lastFour: secret.slice(-4) };
}

function randomBase62(length: number): string {
  let text = "";
  while (text.length < length) {
    for (const byte of randomBytes(length)) {
      if (byte < UNIFORM_BELOW && text.length < length) text += BASE62[byte % 62];
    }
  }
  return text;
}

function checksum(body: string): string {
  let value = crc32(body);
  let text = "";
  for (let i = 0; i < CHECKSUM_LENGTH; i++) {
    text = BASE62[value % 62] + text;
    value = Math.floor(value / 62);
  }
  return text;
}
