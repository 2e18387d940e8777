import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { decodeCursor, type ListPage, toPage } from "@/core/list";
import type { Context } from "@/db";
import { getCompanySettings } from "@/features/settings";
import type { ProductListItemDto } from "../dto";
import type { ListProductsInput } from "../schemas";
import { getCatalog } from "./get-catalog";
import { toProductListItem } from "./product-dto";

/** The provider's products in catalogue order: by category, then as they were arranged. */
export async function listProducts(
  ctx: Context,
  input: ListProductsInput,
): Promise<ListPage<ProductListItemDto>> {
  authorizeProvider(ctx, "catalog:manage");
  const [catalog, company] = await Promise.all([getCatalog(ctx), getCompanySettings(ctx)]);
  const words = input.q?.toLowerCase().split(/\s+/) ?? [];
  const found = catalog.products.filter(
    (product) =>
      (!input.status || product.status === input.status) &&
      (!input.category || product.categoryId === input.category) &&
      words.every((word) => product.name.toLowerCase().includes(word)),
  );
  const after = decodeCursor(input.cursor);
  const start = after === undefined ? 0 : found.findIndex((product) => product.id === after) + 1;
  if (after !== undefined && start === 0) throw new AppError("invalid_cursor");
  const names = new Map(catalog.categories.map((category) => [category.id, category.name]));
  return toPage(found.slice(start, start + input.limit + 1), input.limit, (product) =>
    toProductListItem(product, names, company.currency),
  );
}
