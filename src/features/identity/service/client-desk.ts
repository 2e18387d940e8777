import type { MemberArea, MemberAreas, Scope } from "@/core/actor";
import { AppError, fieldError } from "@/core/errors";
import type { Context, Tx } from "@/db";
import { areasOf } from "../domain/member-rules";

/** The client whose people are dealt with: the asker's own, or the one that an admin names. */
export function clientOf(scope: Scope, named: string | undefined): string {
  if (scope.kind === "tenant") return scope.clientId;
  if (named === undefined) throw fieldError(["client"], "required", "Say which client");
  return named;
}

/**
 * Locks a client's row, so that changes of its people happen one after the other, and tells what the asker may give
 * there as of now: an admin everything, a client's person what its membership says after all earlier changes.
 */
export async function openDesk(
  tx: Tx,
  ctx: Context,
  clientId: string,
): Promise<{ name: string; by: MemberAreas }> {
  // Not FOR UPDATE, which would stop orders and all else that refers to the client.
  await tx.$queryRaw`SELECT id FROM clients WHERE id = ${clientId}::uuid FOR NO KEY UPDATE`;
  const client = await tx.client.findUnique({ where: { id: clientId }, select: { name: true } });
  if (!client) throw new AppError("not_found");
  const { actor } = ctx;
  if (actor.kind !== "client") return { name: client.name, by: "all" };
  const own = await findMember(tx, clientId, actor.userId);
  const by = own ? areasOf(own) : [];
  if (by !== "all" && !by.includes("people")) throw new AppError("forbidden");
  return { name: client.name, by };
}

/** Somebody's membership with the person; null when it does not belong to the client. */
export async function findMember(tx: Tx, clientId: string, userId: string) {
  const row = await tx.membership.findUnique({
    where: { clientId_userId: { clientId, userId } },
    select: { role: true, areas: true, user: { select: { name: true, email: true } } },
  });
  return row && { ...row, areas: row.areas as MemberArea[] };
}

export function countOwners(tx: Tx, clientId: string): Promise<number> {
  return tx.membership.count({ where: { clientId, role: "owner" } });
}
