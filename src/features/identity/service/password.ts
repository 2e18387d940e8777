import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

// Argon2id (the library's default), with OWASP's first recommendation: 19 MiB, two passes, one lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

let dummy: Promise<string> | undefined;

/** A hash that no password matches, made once with the same cost as the real ones. */
export function dummyHash(): Promise<string> {
  dummy ??= hashPassword(randomBytes(32).toString("base64"));
  return dummy;
}

/**
 * Whether the password is the one behind `stored`. Without a stored hash the same work is done against the dummy,
 * so that an unknown e-mail takes as long as a wrong password (T13).
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const against = await dummyHash();
  const matches = await verify(stored ?? against, password);
  return stored !== null && matches;
}
