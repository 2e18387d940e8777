import { fieldError } from "@/core/errors";
import type { Context, Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import type { SetProductReachInput } from "../edit-schemas";
import { editCatalog, found, refuseStale } from "./edit-catalog";

type Chosen = { id: string; name: string };

/** Who sees a product, and how many of it are left. Running services are nobody's concern here (R31). */
export async function setProductReach(ctx: Context, input: SetProductReachInput): Promise<void> {
  const { id, basis, visibility } = input;
  const stock = input.limited ? input.stock : null;
  if (input.limited && stock === null) throw fieldError(["stock"], "required", "Enter how many are left");
  return editCatalog(ctx, async (tx) => {
    const before = found(
      await tx.product.findUnique({
        where: { id },
        include: { audience: { include: { reseller: { select: { id: true, businessName: true } } } } },
      }),
    );
    refuseStale(before, basis);
    const chosen = visibility === "chosen" ? await resellersOf(tx, input.resellers) : [];
    const at = ctx.clock.now();
    // Locked against orders, which take from it: what is logged is what was replaced.
    const [left] = await tx.$queryRaw<{ remaining: number }[]>`
      SELECT remaining FROM product_stock WHERE product_id = ${id}::uuid FOR UPDATE`;
    const was = before.audience.map(({ reseller }) => ({ id: reseller.id, name: reseller.businessName }));
    await setAudience(tx, id, was, chosen);
    if (stock === null) await tx.productStock.deleteMany({ where: { productId: id } });
    else
      await tx.productStock.upsert({
        where: { productId: id },
        create: { productId: id, remaining: stock, updatedAt: at },
        update: { remaining: stock, updatedAt: at },
      });
    await tx.product.update({ where: { id }, data: { visibility, updatedAt: at } });
    await recordActivity(tx, ctx, {
      action: "catalog.product_updated",
      clientId: null,
      object: { kind: "product", id, name: before.name },
      before: { visibility: before.visibility, resellers: namesOf(was), stock: left?.remaining ?? null },
      after: { visibility, resellers: namesOf(chosen), stock },
    });
  });
}

async function resellersOf(tx: Tx, ids: readonly string[]): Promise<Chosen[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) throw fieldError(["resellers"], "required", "Choose at least one reseller");
  const rows = await tx.reseller.findMany({
    where: { id: { in: wanted } },
    select: { id: true, businessName: true },
  });
  if (rows.length < wanted.length)
    throw fieldError(["resellers"], "not_found", "One of these resellers is not there any more");
  return rows.map(({ id, businessName }) => ({ id, name: businessName }));
}

async function setAudience(tx: Tx, productId: string, was: Chosen[], chosen: Chosen[]): Promise<void> {
  const kept = new Set(chosen.map(({ id }) => id));
  const known = new Set(was.map(({ id }) => id));
  const gone = was.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  const added = chosen.filter(({ id }) => !known.has(id));
  if (gone.length > 0)
    await tx.productAudience.deleteMany({ where: { productId, resellerId: { in: gone } } });
  if (added.length > 0)
    await tx.productAudience.createMany({ data: added.map(({ id }) => ({ productId, resellerId: id })) });
}

function namesOf(chosen: readonly Chosen[]): string[] {
  return chosen.map(({ name }) => name).sort();
}
