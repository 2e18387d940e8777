import { newId } from "@/core/ids";
import type { Context, Tx } from "@/db";
import type { ChangeScope } from "../domain/change-scope";
import type { Running } from "../domain/new-hold";
import { compareRenewals } from "./compare-renewals";
import { holdServices } from "./hold-services";
import type { PriceWorld } from "./price-world";
import { readServiceGroups } from "./running-services";

type SparingChange = {
  kind: "prices" | "rule";
  at: Date;
  running: Running;
  scope: ChangeScope;
  reason: string;
  /** What renewals are priced by without the change and with it, at its moment: read only when it is needed. */
  worlds: () => Promise<[before: PriceWorld, after: PriceWorld]>;
};

/**
 * Sees to it that running services keep what they pay, when a change spares them: at once for one that begins now,
 * for a later one by a note that the job finds at its moment.
 *
 * @returns how many services are held now; null where the job will say
 */
export async function keepRunning(tx: Tx, ctx: Context, change: SparingChange): Promise<number | null> {
  const { kind, at, running, scope, reason } = change;
  await withdrawNotes(tx, ctx, change);
  if (running.mode === "next_renewal") return 0;
  const now = ctx.clock.now();
  const isDue = at <= now;
  let held: number | null = null;
  if (isDue) {
    const [before, after] = await change.worlds();
    const compared = compareRenewals(await readServiceGroups(tx, scope), before, after);
    held = await holdServices(tx, running, compared, { at, now });
  }
  await tx.priceChange.create({
    data: {
      id: newId(now),
      kind,
      effectiveAt: at,
      running: running.mode,
      until: running.mode === "until" ? running.until : null,
      scope,
      reason,
      createdByUserId: ctx.actor.kind === "admin" ? ctx.actor.userId : null,
      createdAt: now,
      appliedAt: isDue ? now : null,
      heldServices: held,
    },
  });
  return held;
}

/**
 * Of two changes for the same moment the later word counts: earlier notes let go of the products that this one is
 * about, or of the rule that it changes.
 */
export async function withdrawNotes(
  tx: Tx,
  ctx: Context,
  { kind, at, scope }: Pick<SparingChange, "kind" | "at" | "scope">,
): Promise<void> {
  const now = ctx.clock.now();
  const same =
    kind === "prices" ? { effectiveAt: at } : { scope: { path: ["rule"], equals: scope.rule ?? "" } };
  const notes = await tx.priceChange.findMany({ where: { kind, appliedAt: null, ...same } });
  for (const note of notes) {
    const noted = note.scope as ChangeScope;
    const left = kind === "rule" ? [] : (noted.products ?? []).filter((id) => !scope.products?.includes(id));
    const done = left.length === 0 ? { appliedAt: now, heldServices: 0 } : {};
    await tx.priceChange.update({
      where: { id: note.id },
      data: { scope: { ...noted, products: left }, ...done },
    });
  }
}
