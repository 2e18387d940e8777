import { AppError } from "@/core/errors";
import type { Context } from "@/db";
import { recordActivity } from "@/features/activity";
import type { CategoryIdInput } from "../edit-schemas";
import { editCatalog, found } from "./edit-catalog";

/** Deletes a category that nothing is in and no rule is about; `state_conflict` for any other. */
export async function deleteCategory(ctx: Context, { id }: CategoryIdInput): Promise<void> {
  return editCatalog(ctx, async (tx) => {
    const category = found(
      await tx.category.findUnique({
        where: { id },
        include: { _count: { select: { products: true, priceRules: true } } },
      }),
    );
    const { products, priceRules } = category._count;
    if (products > 0)
      throw new AppError("state_conflict", {
        detail: "It has products: move them to another category first.",
      });
    if (priceRules > 0)
      throw new AppError("state_conflict", {
        detail: "There are price rules for this category, which stay.",
      });
    await tx.category.delete({ where: { id } });
    await recordActivity(tx, ctx, {
      action: "catalog.category_deleted",
      clientId: null,
      object: { kind: "category", id, name: category.name },
      before: { name: category.name },
    });
  });
}
