import { AppError, fieldError } from "@/core/errors";
import type { Context, Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import type { ProductGroupInput } from "../edit-schemas";
import { editCatalog, placeAfter } from "./edit-catalog";

/** Lets a product be ordered with the options of a group, which it may share with other products. */
export async function attachOptionGroup(ctx: Context, { product, group }: ProductGroupInput): Promise<void> {
  return editCatalog(ctx, (tx) => attach(tx, ctx, product, group));
}

/** The same in the caller's transaction, which has authorised it. */
export async function attach(tx: Tx, ctx: Context, productId: string, groupId: string): Promise<void> {
  const product = await tx.product.findUnique({ where: { id: productId }, include: { groups: true } });
  if (!product) throw fieldError(["product"], "not_found", "There is no such product");
  const group = await tx.optionGroup.findUnique({ where: { id: groupId } });
  if (!group) throw fieldError(["group"], "not_found", "There is no such option group");
  if (product.groups.some((one) => one.groupId === groupId))
    throw fieldError(["group"], "taken", "The product has this group already");
  const last = product.groups.reduce((max, { position }) => Math.max(max, position), -1);
  const position = placeAfter({ position: last });
  await tx.productOptionGroup.create({ data: { productId, groupId, position } });
  await tx.product.update({ where: { id: productId }, data: { updatedAt: ctx.clock.now() } });
  await recordActivity(tx, ctx, {
    action: "catalog.group_attached",
    clientId: null,
    object: { kind: "product", id: productId, name: product.name },
    after: { group: group.name },
  });
}

/** Takes a group off a product. What runs with its options goes on. */
export async function detachOptionGroup(ctx: Context, { product, group }: ProductGroupInput): Promise<void> {
  return editCatalog(ctx, async (tx) => {
    const key = { productId_groupId: { productId: product, groupId: group } };
    const row = await tx.productOptionGroup.findUnique({
      where: key,
      include: { product: true, group: true },
    });
    if (!row) throw new AppError("not_found");
    await tx.productOptionGroup.delete({ where: key });
    await tx.product.update({ where: { id: product }, data: { updatedAt: ctx.clock.now() } });
    await recordActivity(tx, ctx, {
      action: "catalog.group_detached",
      clientId: null,
      object: { kind: "product", id: product, name: row.product.name },
      before: { group: row.group.name },
    });
  });
}
