import { AppError } from "@/core/errors";
import { parsePublicId, toPublicId } from "@/core/ids";
import { actingAs, type Context, inTransaction } from "@/db";
import { recordActivity } from "@/features/activity";
import { authorizeAccount } from "../domain/account";
import type { SwitchClientInput } from "../schemas";

/**
 * Lets the asking session work in another client of its person, from its very next request on. A client that the
 * person does not belong to is not there. `current` is the public id of the session.
 */
export async function switchClient(
  ctx: Context,
  input: SwitchClientInput & { current: string },
): Promise<{ clientName: string }> {
  const actor = authorizeAccount(ctx);
  const { userId } = actor;
  const { client: clientId } = input;
  // Sessions are the provider's table; the person's own id is the filter.
  return inTransaction(ctx, { kind: "provider" }, async (tx) => {
    const member = await tx.membership.findUnique({
      where: { clientId_userId: { clientId, userId } },
      select: { client: { select: { name: true } }, user: { select: { email: true } } },
    });
    const id = parsePublicId("session", input.current);
    if (!member || !id || actor.kind !== "client") throw new AppError("not_found");
    const where = { id, userId, revokedAt: null };
    const { count } = await tx.session.updateMany({ where, data: { clientId } });
    if (count === 0) throw new AppError("not_found");
    await recordActivity(tx, actingAs(ctx, { ...actor, clientId }), {
      action: "session.switched",
      clientId,
      object: { kind: "user", id: userId, name: member.user.email },
      after: { session: input.current, client: toPublicId("client", clientId) },
    });
    return { clientName: member.client.name };
  });
}
