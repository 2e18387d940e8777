import { newId } from "@/core/ids";
import type { Context, Tx } from "@/db";
import { BACKUP_OPTION, type ImportPlan } from "../domain/import-plan";

type NewPrice = { id: string; minor: number };

/** Writes a plan in a handful of statements, however long the list is. */
export async function applyImport(tx: Tx, ctx: Context, plan: ImportPlan, currency: string): Promise<void> {
  const at = ctx.clock.now();
  const categoryIds = await createCategories(tx, at, plan);
  const productPrices: NewPrice[] = [];
  const optionPrices: NewPrice[] = [];
  const products = [];
  const groups: { productId: string; groupId: string; optionId: string; position: number }[] = [];
  for (const [position, step] of plan.steps.entries()) {
    const { row, product } = step;
    const productId = product?.id ?? newId(at);
    if (!product) {
      const categoryId = categoryIds.get(row.categorySlug) as string;
      products.push({ id: productId, categoryId, position, name: row.name, slug: row.slug });
    }
    if (step.price) productPrices.push({ id: productId, minor: step.price.to });
    if (!step.backupPrice) continue;
    const optionId = step.backup?.id ?? newId(at);
    optionPrices.push({ id: optionId, minor: step.backupPrice.to });
    if (!step.backup) {
      groups.push({ productId, groupId: newId(at), optionId, position: product?.groups.length ?? 0 });
    }
  }
  if (products.length > 0) {
    const rest = { description: "", status: "active", createdAt: at, updatedAt: at } as const;
    await tx.product.createMany({ data: products.map((product) => ({ ...product, ...rest })) });
  }
  if (groups.length > 0) {
    await tx.optionGroup.createMany({
      data: groups.map(({ groupId }) => ({
        id: groupId,
        name: BACKUP_OPTION,
        kind: "yes_no",
        createdAt: at,
      })),
    });
    await tx.productOptionGroup.createMany({
      data: groups.map(({ productId, groupId, position }) => ({ productId, groupId, position })),
    });
    await tx.option.createMany({
      data: groups.map(({ groupId, optionId }) => ({
        id: optionId,
        groupId,
        name: BACKUP_OPTION,
        position: 0,
      })),
    });
  }
  await setProductPrices(tx, at, productPrices, currency);
  await setOptionPrices(tx, at, optionPrices, currency);
}

/** All categories by slug, those included that the list brings along. */
async function createCategories(tx: Tx, at: Date, plan: ImportPlan): Promise<Map<string, string>> {
  const known = await tx.category.findMany({ select: { id: true, slug: true, position: true } });
  const ids = new Map(known.map(({ slug, id }) => [slug, id]));
  const next = Math.max(-1, ...known.map(({ position }) => position)) + 1;
  const data = plan.newCategories.map(({ name, slug }, index) => ({
    id: newId(at),
    name,
    slug,
    position: next + index,
    createdAt: at,
  }));
  if (data.length > 0) await tx.category.createMany({ data });
  for (const { slug, id } of data) ids.set(slug, id);
  return ids;
}

// Set-up fees stay as they are: a price list says nothing of them.
async function setProductPrices(tx: Tx, at: Date, prices: NewPrice[], currency: string): Promise<void> {
  if (prices.length === 0) return;
  const ids = prices.map(({ id }) => id);
  const amounts = prices.map(({ minor }) => BigInt(minor));
  await tx.$executeRaw`
    INSERT INTO product_prices (product_id, cycle, currency, valid_from, price_minor, setup_minor, floor_minor)
    SELECT price.id, 'monthly', ${currency}, ${at}, minor, COALESCE(old.setup_minor, 0),
      CASE WHEN old.floor_minor > minor THEN minor ELSE old.floor_minor END
    FROM unnest(${ids}::uuid[], ${amounts}::bigint[]) AS price (id, minor)
      LEFT JOIN LATERAL (SELECT setup_minor, floor_minor FROM product_prices WHERE product_id = price.id
        AND cycle = 'monthly' AND currency = ${currency} AND valid_from <= ${at} ORDER BY valid_from DESC LIMIT 1) AS old ON true
    ON CONFLICT (product_id, cycle, currency, valid_from) DO UPDATE SET price_minor = EXCLUDED.price_minor`;
}

async function setOptionPrices(tx: Tx, at: Date, prices: NewPrice[], currency: string): Promise<void> {
  if (prices.length === 0) return;
  const ids = prices.map(({ id }) => id);
  const amounts = prices.map(({ minor }) => BigInt(minor));
  await tx.$executeRaw`
    INSERT INTO option_prices (option_id, cycle, currency, valid_from, price_minor, setup_minor, floor_minor)
    SELECT price.id, 'monthly', ${currency}, ${at}, minor, COALESCE(old.setup_minor, 0),
      CASE WHEN old.floor_minor > minor THEN minor ELSE old.floor_minor END
    FROM unnest(${ids}::uuid[], ${amounts}::bigint[]) AS price (id, minor)
      LEFT JOIN LATERAL (SELECT setup_minor, floor_minor FROM option_prices WHERE option_id = price.id
        AND cycle = 'monthly' AND currency = ${currency} AND valid_from <= ${at} ORDER BY valid_from DESC LIMIT 1) AS old ON true
    ON CONFLICT (option_id, cycle, currency, valid_from) DO UPDATE SET price_minor = EXCLUDED.price_minor`;
}
