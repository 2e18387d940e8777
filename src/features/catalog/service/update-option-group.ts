import type { Context } from "@/db";
import { recordActivity } from "@/features/activity";
import type { UpdateOptionGroupInput } from "../edit-schemas";
import { editCatalog, found, refuseStale } from "./edit-catalog";
import { rangeOf, shownGroup } from "./option-range";

/** A group's name and rules, for every product that has it. Its kind stays: orders were written by it. */
export async function updateOptionGroup(ctx: Context, input: UpdateOptionGroupInput): Promise<void> {
  const { id, basis, name } = input;
  return editCatalog(ctx, async (tx) => {
    const before = found(await tx.optionGroup.findUnique({ where: { id } }));
    refuseStale(before, basis);
    const rules = rangeOf(before.kind, input);
    const [was, is] = [shownGroup(before), shownGroup({ name, ...rules })];
    if (JSON.stringify(was) === JSON.stringify(is)) return;
    await tx.optionGroup.update({ where: { id }, data: { name, ...rules, updatedAt: ctx.clock.now() } });
    await recordActivity(tx, ctx, {
      action: "catalog.group_updated",
      clientId: null,
      object: { kind: "optionGroup", id, name },
      before: was,
      after: is,
    });
  });
}
