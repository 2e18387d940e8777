import { newId, toPublicId } from "@/core/ids";
import type { Context, Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import { toSlug } from "../domain/slug";
import type { CreateOptionGroupInput } from "../edit-schemas";
import { attach } from "./attach-option-group";
import { editCatalog } from "./edit-catalog";
import { rangeOf, shownGroup } from "./option-range";

/** A new option group (R30). A quantity or a yes/no gets its one option at once; a choice has none yet. */
export async function createOptionGroup(
  ctx: Context,
  input: CreateOptionGroupInput,
): Promise<{ id: string }> {
  const { name, kind, product } = input;
  return editCatalog(ctx, async (tx) => {
    const at = ctx.clock.now();
    const id = newId(at);
    const rules = rangeOf(kind, input);
    const options = kind === "choice" ? {} : { create: { id: newId(at), name, position: 0 } };
    await tx.optionGroup.create({
      data: {
        id,
        name,
        kind,
        ...rules,
        slug: await freeSlug(tx, name, id),
        createdAt: at,
        updatedAt: at,
        options,
      },
    });
    await recordActivity(tx, ctx, {
      action: "catalog.group_created",
      clientId: null,
      object: { kind: "optionGroup", id, name },
      after: { kind, ...shownGroup({ name, ...rules }) },
    });
    if (product) await attach(tx, ctx, product, id);
    return { id: toPublicId("optionGroup", id) };
  });
}

async function freeSlug(tx: Tx, name: string, id: string): Promise<string> {
  const slug = toSlug(name);
  return (await tx.optionGroup.count({ where: { slug } })) === 0 ? slug : `${slug}-${id.slice(-6)}`;
}
