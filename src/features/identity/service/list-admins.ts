import { authorizeProvider } from "@/core/access";
import { toPublicId } from "@/core/ids";
import { type Context, inTransaction } from "@/db";
import type { AdminDto } from "../dto";

/** The provider's admins, and who of them signs in by two steps; at most 100. */
export async function listAdmins(ctx: Context): Promise<AdminDto[]> {
  const scope = authorizeProvider(ctx, "admin:review");
  const self = ctx.actor.kind === "admin" ? ctx.actor.userId : null;
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.user.findMany({
      where: { role: "admin", disabledAt: null },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: 100,
      select: { id: true, name: true, email: true, twoStep: { select: { enabledAt: true } } },
    }),
  );
  return rows.map(({ id, name, email, twoStep }) => ({
    id: toPublicId("user", id),
    name,
    email,
    hasTwoStep: Boolean(twoStep?.enabledAt),
    isSelf: id === self,
  }));
}
