import { createHash, randomBytes } from "node:crypto";
import { toBase32 } from "./base32";

/** How many somebody gets at once. */
export const RECOVERY_CODES = 10;

/** 80 random bits, in groups that can be copied by hand. */
export function newRecoveryCode(): string {
  const text = toBase32(randomBytes(10)).toLowerCase();
  return text.match(/.{4}/g)?.join("-") ?? text;
}

/** What of a code is stored. However it was typed: with or without dashes and spaces, small or capital. */
export function hashRecoveryCode(code: string): Buffer {
  const bare = code.toLowerCase().replace(/[^a-z2-7]/g, "");
  return createHash("sha256").update(bare).digest();
}
