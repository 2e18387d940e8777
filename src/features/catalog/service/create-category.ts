import { newId, toPublicId } from "@/core/ids";
import type { Context } from "@/db";
import { recordActivity } from "@/features/activity";
import { toSlug } from "../domain/slug";
import type { CategoryDto } from "../dto";
import type { CreateCategoryInput } from "../edit-schemas";
import { editCatalog, placeAfter } from "./edit-catalog";

/** A new category, at the end. A name that another has is refused at its field. */
export async function createCategory(ctx: Context, { name }: CreateCategoryInput): Promise<CategoryDto> {
  return editCatalog(ctx, async (tx) => {
    const at = ctx.clock.now();
    const id = newId(at);
    const position = placeAfter(await tx.category.findFirst({ orderBy: { position: "desc" } }));
    await tx.category.create({
      data: { id, name, slug: toSlug(name), position, createdAt: at, updatedAt: at },
    });
    await recordActivity(tx, ctx, {
      action: "catalog.category_created",
      clientId: null,
      object: { kind: "category", id, name },
      after: { name },
    });
    return { id: toPublicId("category", id), name };
  });
}
