import { authorizeProvider } from "@/core/access";
import { toPublicId } from "@/core/ids";
import type { Context } from "@/db";
import type { CategoryDto } from "../dto";
import { getCatalog } from "./get-catalog";

/** All categories in their order. */
export async function listCategories(ctx: Context): Promise<CategoryDto[]> {
  authorizeProvider(ctx, "catalog:manage");
  const { categories } = await getCatalog(ctx);
  return categories.map(({ id, name }) => ({ id: toPublicId("category", id), name }));
}
