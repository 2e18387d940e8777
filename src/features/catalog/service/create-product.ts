import { newId, toPublicId } from "@/core/ids";
import type { Context } from "@/db";
import { recordActivity } from "@/features/activity";
import { toSlug } from "../domain/slug";
import type { CreateProductInput } from "../edit-schemas";
import { categoryOf } from "./category-of";
import { editCatalog, placeAfter } from "./edit-catalog";

/** A new product, the last of its category. It cannot be ordered until it has a price. */
export async function createProduct(ctx: Context, input: CreateProductInput): Promise<{ id: string }> {
  const { name, description = "" } = input;
  return editCatalog(ctx, async (tx) => {
    const at = ctx.clock.now();
    const id = newId(at);
    const category = await categoryOf(tx, input.category);
    const last = await tx.product.findFirst({
      where: { categoryId: category.id },
      orderBy: { position: "desc" },
    });
    await tx.product.create({
      data: {
        id,
        categoryId: category.id,
        name,
        slug: toSlug(name),
        description,
        status: "active",
        position: placeAfter(last),
        createdAt: at,
        updatedAt: at,
      },
    });
    await recordActivity(tx, ctx, {
      action: "catalog.product_created",
      clientId: null,
      object: { kind: "product", id, name },
      after: { name, category: category.name, description },
    });
    return { id: toPublicId("product", id) };
  });
}
