import type { Context } from "@/db";
import { recordActivity } from "@/features/activity";
import type { ProductIdInput } from "../schemas";
import { editCatalog, found } from "./edit-catalog";

/** Takes a product off sale: services that run on it go on, and renew (R31). */
export async function retireProduct(ctx: Context, input: ProductIdInput): Promise<void> {
  return setStatus(ctx, input, "retired");
}

/** Puts a retired product on sale again. */
export async function restoreProduct(ctx: Context, input: ProductIdInput): Promise<void> {
  return setStatus(ctx, input, "active");
}

async function setStatus(ctx: Context, { id }: ProductIdInput, status: "active" | "retired"): Promise<void> {
  return editCatalog(ctx, async (tx) => {
    const before = found(await tx.product.findUnique({ where: { id } }));
    if (before.status === status) return;
    await tx.product.update({ where: { id }, data: { status, updatedAt: ctx.clock.now() } });
    await recordActivity(tx, ctx, {
      action: status === "retired" ? "catalog.product_retired" : "catalog.product_restored",
      clientId: null,
      object: { kind: "product", id, name: before.name },
      before: { status: before.status },
      after: { status },
    });
  });
}
