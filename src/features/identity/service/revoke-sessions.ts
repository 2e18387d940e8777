import { actingAs, type Context, type Tx } from "@/db";
import type { PersonActor } from "../domain/person";
import { recordRevocation } from "./record-revocation";

/** Ends sessions of the actor's own that are still open, with one activity row; how many there were. */
export async function revokeSessions(
  tx: Tx,
  ctx: Context,
  actor: PersonActor,
  which: { id?: string | { not: string } },
): Promise<number> {
  const ended = await tx.session.updateManyAndReturn({
    where: { ...which, userId: actor.userId, revokedAt: null },
    data: { revokedAt: ctx.clock.now() },
    select: { id: true, user: { select: { email: true } } },
  });
  const [first] = ended;
  if (first)
    await recordRevocation(
      tx,
      actingAs(ctx, actor),
      first.user.email,
      ended.map(({ id }) => id),
    );
  return ended.length;
}
