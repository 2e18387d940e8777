import { authorizeProvider } from "@/core/access";
import { type Context, inTransaction, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import type { ChangeScope } from "../domain/change-scope";
import type { Running } from "../domain/new-hold";
import { compareRenewals } from "./compare-renewals";
import { holdServices } from "./hold-services";
import { lockPrices } from "./price-lock";
import { readPriceWorld } from "./price-world";
import { readServiceGroups } from "./running-services";

/**
 * Leaves the services that ran when a dated change began at what they paid, where the change wants it. What is due is
 * done in its order, each in a transaction of its own; doing it late or twice comes to the same.
 *
 * @returns how many changes were followed
 */
export async function applyPriceChanges(ctx: Context): Promise<number> {
  const scope = authorizeProvider(ctx, "price_change:apply");
  const due = await inTransaction(ctx, scope, (tx) =>
    tx.priceChange.findMany({
      where: { appliedAt: null, effectiveAt: { lte: ctx.clock.now() } },
      orderBy: [{ effectiveAt: "asc" }, { id: "asc" }],
      select: { id: true },
    }),
  );
  for (const { id } of due) await inTransaction(ctx, scope, (tx) => apply(tx, ctx, id));
  return due.length;
}

async function apply(tx: Tx, ctx: Context, id: string): Promise<void> {
  await lockPrices(tx);
  const change = await tx.priceChange.findUnique({ where: { id, appliedAt: null } });
  if (!change) return;
  const { effectiveAt: at, until } = change;
  const running: Running =
    change.running === "until" ? { mode: "until", until: until as Date } : { mode: change.running };
  const now = ctx.clock.now();
  const groups = await readServiceGroups(tx, change.scope as ChangeScope, at);
  const before = await readPriceWorld(tx, new Date(at.getTime() - 1));
  const after = await readPriceWorld(tx, at);
  const held = await holdServices(tx, running, compareRenewals(groups, before, after), { at, now });
  await tx.priceChange.update({ where: { id }, data: { appliedAt: now, heldServices: held } });
  await recordActivity(tx, ctx, {
    action: "prices.held",
    clientId: null,
    object: { kind: "catalog", id: "catalog", name: "Catalogue" },
    after: {
      effective_at: at.toISOString(),
      running: running.mode,
      until: until?.toISOString() ?? null,
      held_services: held,
      reason: change.reason,
    },
  });
}
