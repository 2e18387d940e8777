import { toPublicId } from "@/core/ids";
import type { Context } from "@/db";
import { recordActivity } from "@/features/activity";
import { toSlug } from "../domain/slug";
import type { CategoryDto } from "../dto";
import type { UpdateCategoryInput } from "../edit-schemas";
import { editCatalog, found, refuseStale } from "./edit-catalog";

/** Renames a category. */
export async function updateCategory(ctx: Context, input: UpdateCategoryInput): Promise<CategoryDto> {
  const { id, basis, name } = input;
  return editCatalog(ctx, async (tx) => {
    const before = found(await tx.category.findUnique({ where: { id } }));
    refuseStale(before, basis);
    const dto = { id: toPublicId("category", id), name };
    if (before.name === name) return dto;
    await tx.category.update({
      where: { id },
      data: { name, slug: toSlug(name), updatedAt: ctx.clock.now() },
    });
    await recordActivity(tx, ctx, {
      action: "catalog.category_updated",
      clientId: null,
      object: { kind: "category", id, name },
      before: { name: before.name },
      after: { name },
    });
    return dto;
  });
}
