import type { Context } from "@/db";
import { recordActivity } from "@/features/activity";
import { toSlug } from "../domain/slug";
import type { UpdateProductInput } from "../edit-schemas";
import { categoryOf } from "./category-of";
import { editCatalog, found, placeAfter, refuseStale } from "./edit-catalog";

/** A product's name, description and category. Documents that are written keep what they say. */
export async function updateProduct(ctx: Context, input: UpdateProductInput): Promise<void> {
  const { id, basis, name, description = "" } = input;
  return editCatalog(ctx, async (tx) => {
    const before = found(await tx.product.findUnique({ where: { id }, include: { category: true } }));
    refuseStale(before, basis);
    const category = await categoryOf(tx, input.category);
    const hasMoved = before.categoryId !== category.id;
    if (!hasMoved && before.name === name && before.description === description) return;
    const last =
      hasMoved &&
      (await tx.product.findFirst({ where: { categoryId: category.id }, orderBy: { position: "desc" } }));
    await tx.product.update({
      where: { id },
      data: {
        name,
        // A name that says the same keeps its slug, also one that a file gave it.
        ...(before.name !== name && { slug: toSlug(name) }),
        description,
        categoryId: category.id,
        ...(hasMoved && { position: placeAfter(last || null) }),
        updatedAt: ctx.clock.now(),
      },
    });
    await recordActivity(tx, ctx, {
      action: "catalog.product_updated",
      clientId: null,
      object: { kind: "product", id, name },
      before: { name: before.name, category: before.category.name, description: before.description },
      after: { name, category: category.name, description },
    });
  });
}
