import { authorizeProvider } from "@/core/access";
import { type BrokenInvariant, type Context, inTransaction, lookAtDatabase, type Tx } from "@/db";
import { emitEvent } from "@/features/activity";

/** How long one invariant, and all together, may take: the queue gives a job a quarter of an hour. */
const PATIENCE = { timeoutMs: 5 * 60_000, totalMs: 9 * 60_000 };

/** How long what a look has found is kept. */
const KEPT_DAYS = 30;

/**
 * Looks whether what always holds does (prisma/invariants.sql), and keeps what was found. Admins hear of an invariant
 * that the last look had found to hold; not of it again while it stays broken. Called twice within a minute, it looks once.
 */
export async function checkInvariants(ctx: Context): Promise<void> {
  const scope = authorizeProvider(ctx, "invariant:check");
  const now = ctx.clock.now();
  const at = new Date(Math.floor(now.getTime() / 60_000) * 60_000);
  if (await inTransaction(ctx, scope, (tx) => tx.invariantLook.count({ where: { at } }))) return;
  const startedAt = performance.now();
  const { checked, broken, unread } = await lookAtDatabase(
    ctx.db.pool.options.connectionString ?? "",
    PATIENCE,
  );
  const durationMs = Math.round(performance.now() - startedAt);
  await inTransaction(ctx, scope, async (tx) => {
    const before = await lastBroken(tx, at);
    const { count } = await tx.invariantLook.createMany({
      data: [{ at, durationMs, checked, broken, unread }],
      skipDuplicates: true,
    });
    if (count === 0) return;
    const oldest = new Date(at.getTime() - KEPT_DAYS * 86_400_000);
    await tx.invariantLook.deleteMany({ where: { at: { lt: oldest } } });
    const fresh = broken.filter(({ name }) => !before.has(name));
    if (fresh.length === 0) return;
    const object = { object: "invariants", broken: fresh.map(({ name, total }) => ({ name, total })) };
    await emitEvent(tx, ctx, { type: "invariants.broken", clientId: null, object });
  });
}

/** What the look before found broken, and what was broken when those that it could not look at were last looked at. */
async function lastBroken(tx: Tx, at: Date): Promise<Set<string>> {
  const looks = await tx.invariantLook.findMany({
    where: { at: { lt: at } },
    orderBy: { at: "desc" },
    take: 24,
    select: { broken: true, unread: true },
  });
  const names = new Set<string>();
  let open: Set<string> | undefined;
  for (const { broken, unread } of looks) {
    for (const { name } of broken as BrokenInvariant[])
      if (open === undefined || open.has(name)) names.add(name);
    const unseen = (unread as { name: string }[]).map(({ name }) => name);
    open = new Set(unseen.filter((name) => open === undefined || open.has(name)));
    if (open.size === 0) break;
  }
  return names;
}
