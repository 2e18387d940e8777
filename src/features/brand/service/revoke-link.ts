import { authorizeTenant } from "@/core/access";
import { AppError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import { recordActivity } from "@/features/activity";
import type { LinkIdInput } from "../schemas";

/** Ends a link at once. `state_conflict` for one that is revoked already. */
export async function revokeLink(ctx: Context, { id }: LinkIdInput): Promise<void> {
  const scope = authorizeTenant(ctx, "customer_link:revoke");
  const now = ctx.clock.now();
  await inTransaction(ctx, scope, async (tx) => {
    const where = { id, resellerId: scope.clientId };
    const row = await tx.customerLink.findFirst({ where, include: { customer: { select: { name: true } } } });
    if (!row) throw new AppError("not_found");
    const { count } = await tx.customerLink.updateMany({
      where: { ...where, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count === 0) throw new AppError("state_conflict", { detail: "This link is revoked already." });
    await recordActivity(tx, ctx, {
      action: "customer_link.revoked",
      clientId: scope.clientId,
      object: { kind: "customerLink", id, name: row.customer.name },
      before: { expires_at: row.expiresAt.toISOString() },
    });
  });
}
