import type { Context, Prisma, Tx } from "@/db";
import { recordActivity } from "@/features/activity";

export type ViewEnd = "ended" | "signed_out" | "time_over";

const VIEW = {
  id: true,
  clientId: true,
  adminId: true,
  expiresAt: true,
  admin: { select: { name: true } },
  client: { select: { name: true } },
} satisfies Prisma.SeeAsViewSelect;

/**
 * Ends open views, each with its row in the client's log. `ctx` is given for each of them, for one that ended by itself
 * did so at its own time. At most 100 at once.
 */
export async function endViews(
  tx: Tx,
  which: Prisma.SeeAsViewWhereInput,
  cause: ViewEnd,
  ctxOf: (view: { adminId: string; adminName: string; expiresAt: Date }) => Context,
): Promise<number> {
  const open = await tx.seeAsView.findMany({ where: { ...which, endedAt: null }, select: VIEW, take: 100 });
  for (const { id, clientId, client, admin, ...view } of open) {
    const ctx = ctxOf({ ...view, adminName: admin.name });
    const { count } = await tx.seeAsView.updateMany({
      where: { id, endedAt: null },
      data: { endedAt: ctx.clock.now() },
    });
    if (count === 0) continue;
    await recordActivity(tx, ctx, {
      action: "client.view_ended",
      clientId,
      object: { kind: "client", id: clientId, name: client.name },
      after: { by: admin.name, cause },
    });
  }
  return open.length;
}
