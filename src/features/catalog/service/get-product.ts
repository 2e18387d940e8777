import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import type { Context } from "@/db";
import type { ProductDto } from "../dto";
import type { ProductIdInput } from "../schemas";
import { getCatalog } from "./get-catalog";
import { toProduct } from "./product-dto";

/** A product with all retail prices; `not_found` for an id that the catalogue does not have. */
export async function getProduct(ctx: Context, input: ProductIdInput): Promise<ProductDto> {
  authorizeProvider(ctx, "catalog:manage");
  const catalog = await getCatalog(ctx);
  const product = catalog.productById.get(input.id);
  if (!product) throw new AppError("not_found");
  return toProduct(product, new Map(catalog.categories.map((category) => [category.id, category.name])));
}
