import { toPublicId } from "@/core/ids";
import { type Context, inTransaction } from "@/db";
import { authorizeAccount } from "../domain/account";
import { SESSION_IDLE_SECONDS } from "../domain/session-token";
import type { SessionDto } from "../dto";

/** The actor's own live sessions, the one used last first; at most 100. `current` is the id of the asking one. */
export async function listSessions(ctx: Context, input: { current: string | null }): Promise<SessionDto[]> {
  const actor = authorizeAccount(ctx);
  const now = ctx.clock.now();
  const idleSince = new Date(now.getTime() - SESSION_IDLE_SECONDS * 1000);
  const rows = await inTransaction(ctx, { kind: "provider" }, (tx) =>
    tx.session.findMany({
      where: { userId: actor.userId, revokedAt: null, expiresAt: { gt: now }, lastSeenAt: { gt: idleSince } },
      orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
      take: 100,
    }),
  );
  return rows.map((row) => {
    const id = toPublicId("session", row.id);
    return {
      id,
      current: id === input.current,
      address: row.address,
      userAgent: row.userAgent,
      createdAt: row.createdAt.toISOString(),
      lastSeenAt: row.lastSeenAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
    };
  });
}
