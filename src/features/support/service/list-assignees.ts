import { authorizeProvider } from "@/core/access";
import { toPublicId } from "@/core/ids";
import { type Context, inTransaction } from "@/db";
import type { AssigneeDto } from "../dto";

const MOST = 200;

/** The admins that a ticket can be given to, by name. */
export async function listAssignees(ctx: Context): Promise<AssigneeDto[]> {
  const scope = authorizeProvider(ctx, "ticket:review");
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.user.findMany({
      where: { role: "admin", disabledAt: null },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: MOST,
      select: { id: true, name: true },
    }),
  );
  return rows.map(({ id, name }) => ({ id: toPublicId("user", id), name }));
}
