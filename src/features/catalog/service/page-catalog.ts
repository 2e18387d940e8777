import { AppError } from "@/core/errors";
import { parsePublicId } from "@/core/ids";
import { decodeCursor, toPage } from "@/core/list";
import type { Context } from "@/db";
import type { CatalogPageDto, CatalogSectionDto } from "../dto";
import type { PageCatalogInput } from "../schemas";
import { listCatalog } from "./list-catalog";

/** A product of a section, or a section that has none. */
type Row = { id: string; section: CatalogSectionDto; product: CatalogSectionDto["products"][number] | null };

/**
 * The catalogue as it was arranged, so many products a page; a long category goes on on the next one. Categories
 * without products are there unless filters ask for some.
 *
 * @throws {AppError} `invalid_cursor` where the product that a page began after is there no more
 */
export async function pageCatalog(
  ctx: Context,
  { limit, cursor, ...filters }: PageCatalogInput,
): Promise<CatalogPageDto> {
  const all = await listCatalog(ctx, filters);
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  const rows = all.flatMap((section) => rowsOf(section, isFiltered));
  const after = decodeCursor(cursor);
  const start = after === undefined ? 0 : rows.findIndex(({ id }) => id === after) + 1;
  if (after !== undefined && start === 0) throw new AppError("invalid_cursor");
  const { items, nextCursor } = toPage(rows.slice(start, start + limit + 1), limit, (row) => row);
  const sections = new Map<string, CatalogSectionDto>();
  for (const { section, product } of items) {
    const shown = sections.get(section.id)?.products ?? [];
    sections.set(section.id, { ...section, products: product ? [...shown, product] : shown });
  }
  return { sections: [...sections.values()], nextCursor };
}

function rowsOf(section: CatalogSectionDto, isFiltered: boolean): Row[] {
  if (section.products.length === 0 && !isFiltered)
    return [{ id: parsePublicId("category", section.id) ?? "", section, product: null }];
  return section.products.map((product) => ({
    id: parsePublicId("product", product.id) ?? "",
    section,
    product,
  }));
}
