import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { env } from "@/env";

const MARK = "sealed:";
const IV_BYTES = 12;
const TAG_BYTES = 16;

function key(): Buffer {
  return createHmac("sha256", env.AUTH_SECRET).update("kept answers").digest();
}

/** Encrypts an answer that holds a secret (AES-256-GCM), for the database keeps no secret in the clear. */
export function seal(text: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key(), iv);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return MARK + Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** The text that was sealed; throws when it has been tampered with. */
export function unseal(text: string): string {
  const bytes = Buffer.from(text.slice(MARK.length), "base64url");
  const decipher = createDecipheriv("aes-256-gcm", key(), bytes.subarray(0, IV_BYTES));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const opened = [decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()];
  return Buffer.concat(opened).toString("utf8");
}
