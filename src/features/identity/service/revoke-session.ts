import { AppError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import { authorizeAccount } from "../domain/account";
import type { RevokeSessionInput } from "../schemas";
import { revokeSessions } from "./revoke-sessions";

/** Ends one of the actor's own sessions, from its very next request on. A second time changes nothing. */
export async function revokeSession(ctx: Context, input: RevokeSessionInput): Promise<void> {
  const actor = authorizeAccount(ctx);
  await inTransaction(ctx, { kind: "provider" }, async (tx) => {
    const own = await tx.session.findFirst({
      where: { id: input.id, userId: actor.userId },
      select: { id: true },
    });
    if (!own) throw new AppError("not_found");
    await revokeSessions(tx, ctx, actor, { id: own.id });
  });
}
