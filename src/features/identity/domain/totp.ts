import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { fromBase32, toBase32 } from "./base32";

/** RFC 6238 with what every authenticator app takes: SHA-1, six digits, steps of 30 seconds. */
const STEP_SECONDS = 30;
const DIGITS = 6;

/** A new secret: 160 random bits, in base 32. */
export function newTotpSecret(): string {
  return toBase32(randomBytes(20));
}

/** RFC 4226: the code of one counter. */
export function hotp(secret: string, counter: number, digits = DIGITS): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const digest = createHmac("sha1", fromBase32(secret)).update(message).digest();
  const number = digest.readUInt32BE(digest.readUInt8(19) & 15) & 0x7f_ff_ff_ff;
  return String(number % 10 ** digits).padStart(digits, "0");
}

/** The time step of a moment. */
export function stepAt(time: Date): number {
  return Math.floor(time.getTime() / 1000 / STEP_SECONDS);
}

/** Which step a code belongs to: this one, or a neighbour, for clocks differ; null for none. In constant time. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const given = Buffer.alloc(DIGITS, code, "latin1");
  let found: number | null = null;
  for (const step of [-1, 0, 1].map((away) => stepAt(now) + away))
    if (timingSafeEqual(Buffer.from(hotp(secret, step)), given)) found = step;
  return code.length === DIGITS ? found : null;
}

/** What an authenticator app reads out of the picture. */
export function totpUri(secret: string, { issuer, account }: { issuer: string; account: string }): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=${DIGITS}&period=${STEP_SECONDS}`;
}

/** What an app with this secret shows at a moment. */
export function totpCode(secret: string, time: Date): string {
  return hotp(secret, stepAt(time));
}
