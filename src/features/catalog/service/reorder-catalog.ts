import { AppError } from "@/core/errors";
import type { IdKind } from "@/core/id-kinds";
import { parsePublicId } from "@/core/ids";
import { type Context, Prisma, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import type { ReorderInput } from "../edit-schemas";
import { CATALOG_OBJECT, editCatalog, found } from "./edit-catalog";

type Item = { id: string; name: string };
type Series = { object: Parameters<typeof recordActivity>[2]["object"]; items: Item[] };

/**
 * Puts categories, the products of a category, the option groups of a product or the options of a group in another
 * order. `ids` are all of them, or with `part` those of a page: `state_conflict` when one came or went meanwhile.
 */
export async function reorderCatalog(ctx: Context, input: ReorderInput): Promise<void> {
  return editCatalog(ctx, async (tx) => {
    const { object, items } = await SERIES[input.of].read(tx, input.parent ?? "");
    const given = input.ids.map((id) => parsePublicId(SERIES[input.of].kind, id) ?? "");
    const ids = input.part ? withinAll(given, items) : given;
    const byId = new Map(items.map((item) => [item.id, item.name]));
    if (ids.length !== items.length || new Set(ids).size !== ids.length || ids.some((id) => !byId.has(id)))
      throw new AppError("state_conflict", {
        detail: "The list has changed meanwhile. Load the page again.",
      });
    if (ids.every((id, index) => items[index]?.id === id)) return;
    await tx.$executeRaw(SERIES[input.of].write(ids, input.parent ?? ""));
    await recordActivity(tx, ctx, {
      action: "catalog.reordered",
      clientId: null,
      object,
      before: { order: items.map(({ name }) => name) },
      after: { order: ids.map((id) => byId.get(id)) },
    });
  });
}

/** All ids, with those of a part in their new order where they stand now; the part is checked with the whole. */
function withinAll(part: readonly string[], items: readonly Item[]): string[] {
  const all = items.map(({ id }) => id);
  const start = all.findIndex((id) => part.includes(id));
  return [...all.slice(0, Math.max(start, 0)), ...part, ...all.slice(Math.max(start, 0) + part.length)];
}

const IN_ORDER = [{ position: "asc" as const }, { id: "asc" as const }];
const NAMED = { id: true, name: true } as const;

function placed(table: string, ids: readonly string[]) {
  return Prisma.sql`UPDATE ${Prisma.raw(table)} AS row SET position = place - 1
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS given (id, place) WHERE row.id = given.id`;
}

function parentId(kind: IdKind, parent: string): string {
  return found(parsePublicId(kind, parent));
}

/** Each series: how its members are known, read and written. */
const SERIES = {
  categories: {
    kind: "category",
    read: async (tx: Tx): Promise<Series> => ({
      object: CATALOG_OBJECT,
      items: await tx.category.findMany({ orderBy: IN_ORDER, select: NAMED }),
    }),
    write: (ids: readonly string[]) => placed("categories", ids),
  },
  products: {
    kind: "product",
    read: async (tx: Tx, parent: string): Promise<Series> => {
      const row = await tx.category.findUnique({
        where: { id: parentId("category", parent) },
        select: { ...NAMED, products: { orderBy: IN_ORDER, select: NAMED } },
      });
      const { id, name, products } = found(row);
      return { object: { kind: "category", id, name }, items: products };
    },
    write: (ids: readonly string[]) => placed("products", ids),
  },
  options: {
    kind: "option",
    read: async (tx: Tx, parent: string): Promise<Series> => {
      const row = await tx.optionGroup.findUnique({
        where: { id: parentId("optionGroup", parent) },
        select: { ...NAMED, options: { orderBy: IN_ORDER, select: NAMED } },
      });
      const { id, name, options } = found(row);
      return { object: { kind: "optionGroup", id, name }, items: options };
    },
    write: (ids: readonly string[]) => placed("options", ids),
  },
  groups: {
    kind: "optionGroup",
    read: async (tx: Tx, parent: string): Promise<Series> => {
      const row = await tx.product.findUnique({
        where: { id: parentId("product", parent) },
        select: {
          ...NAMED,
          groups: {
            orderBy: [{ position: "asc" }, { groupId: "asc" }],
            select: { group: { select: NAMED } },
          },
        },
      });
      const { id, name, groups } = found(row);
      return { object: { kind: "product", id, name }, items: groups.map(({ group }) => group) };
    },
    write: (ids: readonly string[], parent: string) => Prisma.sql`
      UPDATE product_option_groups AS row SET position = place - 1
      FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS given (id, place)
      WHERE row.group_id = given.id AND row.product_id = ${parentId("product", parent)}::uuid`,
  },
} as const;
