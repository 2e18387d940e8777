import { AppError, fieldError } from "@/core/errors";
import { newId, toPublicId } from "@/core/ids";
import type { Context, Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import type { CreateOptionInput, OptionIdInput, RenameOptionInput } from "../edit-schemas";
import { editCatalog, found, placeAfter } from "./edit-catalog";

/** Another option of a choice, at its end. The two other kinds have exactly one (R30). */
export async function createOption(
  ctx: Context,
  { group, name }: CreateOptionInput,
): Promise<{ id: string }> {
  return editCatalog(ctx, async (tx) => {
    const row = found(await tx.optionGroup.findUnique({ where: { id: group }, include: { options: true } }));
    if (row.kind !== "choice")
      throw new AppError("state_conflict", { detail: "A quantity or a yes/no has exactly one option." });
    await refuseTaken(tx, group, name, null);
    const id = newId(ctx.clock.now());
    const position = row.options.reduce((max, option) => Math.max(max, placeAfter(option)), 0);
    await tx.option.create({ data: { id, groupId: group, name, position } });
    await recordActivity(tx, ctx, {
      action: "catalog.option_created",
      clientId: null,
      object: { kind: "optionGroup", id: group, name: row.name },
      after: { option: name },
    });
    return { id: toPublicId("option", id) };
  });
}

/** Another name for an option. Documents that are written keep the old one. */
export async function renameOption(ctx: Context, { id, name }: RenameOptionInput): Promise<void> {
  return editCatalog(ctx, async (tx) => {
    const row = found(await tx.option.findUnique({ where: { id }, include: { group: true } }));
    if (row.name === name) return;
    await refuseTaken(tx, row.groupId, name, id);
    await tx.option.update({ where: { id }, data: { name } });
    await recordActivity(tx, ctx, {
      action: "catalog.option_updated",
      clientId: null,
      object: { kind: "optionGroup", id: row.groupId, name: row.group.name },
      before: { option: row.name },
      after: { option: name },
    });
  });
}

/** Takes an option out of sale: nobody can choose it any more, what runs with it goes on (R31). Never deleted. */
export async function retireOption(ctx: Context, input: OptionIdInput): Promise<void> {
  return setRetired(ctx, input, true);
}

/** Puts it on sale again. */
export async function restoreOption(ctx: Context, input: OptionIdInput): Promise<void> {
  return setRetired(ctx, input, false);
}

async function setRetired(ctx: Context, { id }: OptionIdInput, retired: boolean): Promise<void> {
  return editCatalog(ctx, async (tx) => {
    const row = found(await tx.option.findUnique({ where: { id }, include: { group: true } }));
    if ((row.retiredAt !== null) === retired) return;
    await tx.option.update({ where: { id }, data: { retiredAt: retired ? ctx.clock.now() : null } });
    await recordActivity(tx, ctx, {
      action: retired ? "catalog.option_retired" : "catalog.option_restored",
      clientId: null,
      object: { kind: "optionGroup", id: row.groupId, name: row.group.name },
      after: { option: row.name },
    });
  });
}

async function refuseTaken(tx: Tx, groupId: string, name: string, except: string | null): Promise<void> {
  const others = await tx.option.count({ where: { groupId, name, ...(except && { id: { not: except } }) } });
  if (others > 0) throw fieldError(["name"], "taken", "The group has an option of this name already");
}
