import { authorizeProvider } from "@/core/access";
import { firstIdAt } from "@/core/ids";
import { type Context, inTransaction, Prisma } from "@/db";

/** Whose events: those of some clients, or everybody's. */
export type Watched = { clientIds: readonly string[]; everybody: boolean };

export type FreshEvent = { id: string; clientId: string | null };

/** More is not told apart: whoever looks is told that something has happened. */
const MOST = 2_000;

/**
 * Events since a moment, for pages that somebody looks at: by the time of their ids, whether or not an earlier one
 * becomes visible later. What they say stays here.
 */
export async function findFreshEvents(
  ctx: Context,
  { clientIds, everybody }: Watched,
  since: Date,
): Promise<FreshEvent[]> {
  const scope = authorizeProvider(ctx, "event:watch");
  const whose = everybody ? Prisma.empty : Prisma.sql`AND client_id = ANY (${[...clientIds]}::uuid[])`;
  return inTransaction(
    ctx,
    scope,
    (tx) => tx.$queryRaw<FreshEvent[]>`
      SELECT id, client_id AS "clientId" FROM outbox_events WHERE id >= ${firstIdAt(since)}::uuid ${whose}
      ORDER BY id DESC LIMIT ${MOST}`,
  );
}
