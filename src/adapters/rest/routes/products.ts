import { z } from "zod";
import { AppError } from "@/core/errors";
import { publicId } from "@/core/public-id-schema";
import { optionalLine } from "@/core/text";
import { getPricedCatalog, getPricedProduct, type PricedProductDto } from "@/features/pricing";
import { defineList } from "../list-route";
import { presentProduct, productSchema } from "../presenters/products";
import { knownBasisOf } from "../pricing-basis";
import { defineRoute } from "../route";

export const productRoutes = [
  defineList({
    path: "/products",
    name: "listProducts",
    scope: "catalog:read",
    tag: "Catalogue",
    summary: "What can be ordered, with retail and wholesale prices in your currency",
    description:
      "In the catalogue's order. Each price is retail, your discount and wholesale, with the rule that it follows.",
    filters: { q: optionalLine(120) },
    order: "catalogue",
    item: productSchema,
    run: async (ctx, { q }, { limit, cursor }, _params, caller) => {
      const { products } = await getPricedCatalog(ctx, await knownBasisOf(ctx, caller));
      return pageOf(named(products, q), limit, cursor);
    },
    present: presentProduct,
  }),
  defineRoute({
    method: "GET",
    path: "/products/{id}",
    name: "getProduct",
    scope: "catalog:read",
    tag: "Catalogue",
    summary: "One product with its options and cycles",
    description: "Options have prices for each cycle, at retail and at your wholesale.",
    params: z.strictObject({ id: publicId("product") }),
    response: productSchema,
    run: async ({ ctx, params, caller }) =>
      (await getPricedProduct(ctx, params, await knownBasisOf(ctx, caller))).product,
    present: presentProduct,
  }),
];

/** Those with the text in their name, in any case. */
function named(products: readonly PricedProductDto[], text: string | null | undefined) {
  if (!text) return products;
  const part = text.toLowerCase();
  return products.filter(({ name }) => name.toLowerCase().includes(part));
}

/** A page of the catalogue, which is in memory as a whole. The cursor is the last product of the page before. */
function pageOf(products: readonly PricedProductDto[], limit: number, cursor: string | undefined) {
  const start = cursor === undefined ? 0 : products.findIndex((product) => product.id === cursor) + 1;
  // The product was retired meanwhile: where to go on is no longer known.
  if (cursor !== undefined && start === 0) throw new AppError("invalid_cursor");
  const items = products.slice(start, start + limit);
  const hasMore = start + limit < products.length;
  return { items, nextCursor: hasMore ? (items.at(-1)?.id ?? null) : null };
}
