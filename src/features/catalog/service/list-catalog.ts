import { authorizeProvider } from "@/core/access";
import { toPublicId } from "@/core/ids";
import { type Context, inTransaction } from "@/db";
import { getCompanySettings } from "@/features/settings";
import type { CatalogProduct } from "../domain/catalog";
import type { CatalogSectionDto } from "../dto";
import type { ListCatalogInput } from "../schemas";
import { getCatalog } from "./get-catalog";
import { toProductListItem } from "./product-dto";

/** All categories in their order, each with those of its products that are asked for. */
export async function listCatalog(ctx: Context, input: ListCatalogInput): Promise<CatalogSectionDto[]> {
  const scope = authorizeProvider(ctx, "catalog:manage");
  const [catalog, company] = await Promise.all([getCatalog(ctx), getCompanySettings(ctx)]);
  const [rows, stocks] = await inTransaction(ctx, scope, async (tx) => [
    await tx.category.findMany({ select: { id: true, updatedAt: true } }),
    await tx.productStock.findMany({ select: { productId: true, remaining: true } }),
  ]);
  const updated = new Map(rows.map(({ id, updatedAt }) => [id, updatedAt]));
  const left = new Map(stocks.map(({ productId, remaining }) => [productId, remaining]));
  const names = new Map(catalog.categories.map(({ id, name }) => [id, name]));
  return catalog.categories.flatMap(({ id, name }) => {
    if (input.category !== undefined && input.category !== id) return [];
    const all = catalog.products.filter((product) => product.categoryId === id);
    const products = all
      .filter((product) => isAskedFor(product, input))
      .map((product) => ({
        ...toProductListItem(product, names, company.currency),
        stock: left.get(product.id) ?? null,
      }));
    const updatedAt = (updated.get(id) ?? new Date(0)).toISOString();
    return [{ id: toPublicId("category", id), name, updatedAt, count: all.length, products }];
  });
}

function isAskedFor({ name, status, visibility }: CatalogProduct, input: ListCatalogInput): boolean {
  return (
    (input.q === undefined || name.toLowerCase().includes(input.q.toLowerCase())) &&
    (input.status === undefined || status === input.status) &&
    (input.visibility === undefined || visibility === input.visibility)
  );
}
