import { toPublicId } from "@/core/ids";
import { type Context, inTransaction } from "@/db";
import { authorizeAccount, tenantOf } from "../domain/account";
import type { OwnClientDto } from "../dto";

/** The clients that the actor belongs to, the first to come first; none for admins. */
export async function listOwnClients(ctx: Context): Promise<OwnClientDto[]> {
  const actor = authorizeAccount(ctx);
  // Of several tenants at once; the person's own id is the filter.
  const rows = await inTransaction(ctx, { kind: "provider" }, (tx) =>
    tx.membership.findMany({
      where: { userId: actor.userId },
      orderBy: [{ createdAt: "asc" }, { clientId: "asc" }],
      select: {
        role: true,
        clientId: true,
        client: {
          select: { name: true, _count: { select: { memberships: { where: { role: "owner" } } } } },
        },
      },
    }),
  );
  return rows.map(({ role, clientId, client }) => ({
    id: toPublicId("client", clientId),
    name: client.name,
    role,
    current: clientId === tenantOf(actor),
    mayLeave: role === "member" || client._count.memberships > 1,
  }));
}
