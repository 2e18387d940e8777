import { type Context, type Database, inTransaction } from "@/db";

// Once there is an admin there always is one: the answer no is asked again, the answer yes is kept.
const known = new WeakSet<Database>();

/** Whether the installation has been set up. No secret: the set-up page says as much to anybody. */
export async function hasAdmin(ctx: Pick<Context, "db">): Promise<boolean> {
  if (known.has(ctx.db)) return true;
  const admin = await inTransaction(ctx, { kind: "provider" }, (tx) =>
    tx.user.findFirst({ where: { role: "admin" }, select: { id: true } }),
  );
  if (admin) known.add(ctx.db);
  return admin !== null;
}
