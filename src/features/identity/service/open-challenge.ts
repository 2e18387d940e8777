import { newId } from "@/core/ids";
import type { Context, Tx } from "@/db";
import { CHALLENGE_SECONDS } from "../domain/challenge";
import { hashSessionToken, newSessionToken } from "../domain/session-token";

/** Notes that somebody knows a person's password; the token, which exists nowhere else, is good for the second step alone. */
export async function openChallenge(tx: Tx, ctx: Context, userId: string): Promise<string> {
  const token = newSessionToken();
  const createdAt = ctx.clock.now();
  await tx.signInChallenge.deleteMany({ where: { userId, expiresAt: { lte: createdAt } } });
  await tx.signInChallenge.create({
    data: {
      id: newId(createdAt),
      userId,
      tokenHash: new Uint8Array(hashSessionToken(token)),
      createdAt,
      expiresAt: new Date(createdAt.getTime() + CHALLENGE_SECONDS * 1000),
    },
  });
  return token;
}
