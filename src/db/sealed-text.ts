import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/env";

const MARK = "sealed:";
const CIPHER = "aes-256-gcm";
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** What is sealed: each kind has a key of its own. */
type Kind = "webhook secrets" | "two-step secrets" | "kept answers";

function keyOf(kind: Kind, secret = env.AUTH_SECRET): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", kind, KEY_BYTES));
}

/** Encrypts a secret that has to be kept as it is; it opens with its owner's id alone. */
export function sealText(kind: Kind, text: string, ownerId: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(kind), iv).setAAD(Buffer.from(ownerId));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return MARK + Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/**
 * The secret; throws when it was sealed under another AUTH_SECRET than the present one and the one before, for another
 * owner, or has been changed.
 */
export function openText(kind: Kind, sealed: string, ownerId: string): string {
  const before = env.AUTH_SECRET_PREVIOUS;
  try {
    return openWith(keyOf(kind), sealed, ownerId);
  } catch (error) {
    if (!before) throw error;
    return openWith(keyOf(kind, before), sealed, ownerId);
  }
}

/** What a look at all sealed secrets of a table has come to. */
export type Resealed = {
  /** How many rows are under the present AUTH_SECRET now that were under the one before. */
  sealed: number;
  /** Ids of those that open by neither. */
  lost: string[];
};

/** The same secret under the present AUTH_SECRET, or as it is when it was under that already; throws as openText does. */
export function resealText(kind: Kind, sealed: string, ownerId: string): string {
  try {
    openWith(keyOf(kind), sealed, ownerId);
    return sealed;
  } catch {
    return sealText(kind, openText(kind, sealed, ownerId), ownerId);
  }
}

function openWith(key: Buffer, sealed: string, ownerId: string): string {
  const bytes = Buffer.from(sealed.slice(MARK.length), "base64url");
  const iv = bytes.subarray(0, IV_BYTES);
  const decipher = createDecipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(ownerId));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const opened = [decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()];
  return Buffer.concat(opened).toString("utf8");
}
