import { beforeAll, describe, expect, it } from "vitest";
import { newId, toPublicId } from "@/core/ids";
import { asProvider, createTestAdmin } from "@/testing/actors";
import { codeOf } from "@/testing/error-code";
import { type CatalogSectionDto, listCatalog, pageCatalog, pageCatalogInput, reorderCatalog } from "..";

let ctx: Awaited<ReturnType<typeof createTestAdmin>>["ctx"];
/** Of three categories: of seven products, of none, of two. */
let categories: string[];

beforeAll(async () => {
  ctx = (await createTestAdmin()).ctx;
  const now = new Date();
  categories = [];
  for (const [index, count] of [7, 0, 2].entries()) {
    const id = newId(now);
    categories.push(id);
    const at = { createdAt: now, updatedAt: now };
    await asProvider(async (tx) => {
      await tx.category.create({ data: { id, name: `Paged ${id}`, slug: id, position: 100 + index, ...at } });
      const products = Array.from({ length: count }, (_, place) => {
        const product = newId(now);
        return {
          id: product,
          categoryId: id,
          name: `P ${product}`,
          slug: product,
          description: "",
          status: "active" as const,
          position: place,
          ...at,
        };
      });
      await tx.product.createMany({ data: products });
    });
  }
});

/** Every page, of so many products. */
async function walk(limit: number, filters: object = {}): Promise<CatalogSectionDto[][]> {
  const pages: CatalogSectionDto[][] = [];
  let cursor: string | undefined;
  do {
    const page = await pageCatalog(ctx, pageCatalogInput.parse({ ...filters, limit, cursor }));
    pages.push(page.sections);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return pages;
}

const namesOf = (sections: readonly CatalogSectionDto[]) =>
  sections.flatMap(({ id, products }) => [id, ...products.map((product) => product.id)]);

describe("the catalogue, a page at a time", () => {
  it.each([1, 2, 3, 4, 100])("has everything once and in order, %d products a page", async (limit) => {
    const pages = await walk(limit);
    for (const sections of pages)
      expect(sections.flatMap(({ products }) => products).length).toBeLessThanOrEqual(limit);
    // A category that goes on is named again on its next page.
    const all = new Set(pages.flatMap(namesOf));
    expect([...all]).toEqual(namesOf(await listCatalog(ctx, {})));
    const products = pages.flat().flatMap((section) => section.products);
    expect(new Set(products.map(({ id }) => id)).size).toBe(products.length);
  });

  it("leaves categories without a match out, and refuses a cursor that no page handed out", async () => {
    const [, empty] = categories.map((id) => toPublicId("category", id));
    expect((await walk(100)).flat().map(({ id }) => id)).toContain(empty);
    const filtered = (await walk(3, { status: "active" })).flat();
    expect(filtered.map(({ id }) => id)).not.toContain(empty);
    const cursor = Buffer.from(newId()).toString("base64url");
    expect(await codeOf(pageCatalog(ctx, { limit: 3, cursor }))).toBe("invalid_cursor");
  });

  it("is put in order within a page", async () => {
    const parent = toPublicId("category", categories[0] ?? "");
    const order = async () =>
      (await listCatalog(ctx, {})).find(({ id }) => id === parent)?.products.map(({ id }) => id) ?? [];
    const [a, b, c, d, ...rest] = (await order()) as [string, string, string, string, string, string, string];
    const reorder = (ids: string[], part = true) =>
      reorderCatalog(ctx, { of: "products", parent, ids, part });
    await reorder([d, b, c]);
    expect(await order()).toEqual([a, d, b, c, ...rest]);
    // Not of one page, twice the same, one of another category, or a part that is said to be all.
    for (const wrong of [
      [a, b],
      [a, a],
      [a, d, "prd_x"],
    ])
      expect(await codeOf(reorder(wrong))).toBe("state_conflict");
    expect(await codeOf(reorder([d, a], false))).toBe("state_conflict");
    expect(await order()).toEqual([a, d, b, c, ...rest]);
  });
});
