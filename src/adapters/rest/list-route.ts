import { z } from "zod";
import type { ListPage } from "@/core/list";
import type { Context } from "@/db";
import { type ListIdentity, openCursor, sealCursor } from "./cursor";
import { listOf } from "./presenters/shared";
import { type ApiKeyActor, type ApiScope, defineRoute, type Route, type RouteText } from "./route";

const limit = z
  .string()
  .regex(/^\d{1,3}$/, { error: "Use a whole number from 1 to 100" })
  .transform(Number)
  .pipe(z.number().min(1).max(100))
  .default(25)
  .meta({ override: { type: "integer", minimum: 1, maximum: 100, default: 25, pattern: undefined } });

const cursor = z.string().max(300).optional().meta({ description: "next_cursor of the page before" });

const sort = z.enum(["-created_at", "created_at"]).default("-created_at");

/** What every list verb takes beside its filters. */
type Page = { limit: number; cursor?: string | undefined; oldestFirst: boolean };

type ListDefinition<F extends z.ZodRawShape, R extends z.ZodType, D, P extends z.ZodType> = RouteText & {
  path: string;
  /** What stands in braces in the path. */
  params?: P;
  scope: ApiScope;
  filters: F;
  item: R;
  /** "catalogue" is an order of its own, which nobody chooses. */
  order?: "created_at" | "catalogue";
  run: (
    ctx: Context<ApiKeyActor>,
    filters: z.output<z.ZodObject<F>>,
    page: Page,
    params: z.output<P>,
  ) => Promise<ListPage<D>>;
  present: (item: D) => z.input<R>;
};

/** A paged list: limit, cursor, sort and equality filters, and cursors that fit nowhere else. */
export function defineList<F extends z.ZodRawShape, R extends z.ZodType, D, P extends z.ZodType>(
  definition: ListDefinition<F, R, D, P>,
): Route {
  const { filters, item, run, present, order, ...rest } = definition;
  const paging = order === "catalogue" ? { limit, cursor } : { limit, cursor, sort };
  const filterNames = Object.keys(filters);
  return defineRoute({
    ...rest,
    method: "GET",
    isList: true,
    query: z.strictObject({ ...paging, ...filters }),
    response: listOf(item),
    run: async ({ ctx, query, params }) => {
      const { limit, cursor, sort } = query as { limit: number; cursor?: string; sort?: string };
      const values = query as Record<string, unknown>;
      const chosen = Object.fromEntries(filterNames.map((name) => [name, values[name]]));
      const identity: ListIdentity = {
        tenantId: ctx.actor.resellerId,
        path: rest.path,
        filters: { ...chosen, sort, ...(params as object | undefined) },
      };
      const inner = cursor === undefined ? undefined : openCursor(identity, cursor);
      const page = { limit, cursor: inner, oldestFirst: sort === "created_at" };
      return { identity, page: await run(ctx, chosen as z.output<z.ZodObject<F>>, page, params) };
    },
    present: ({ identity, page }: { identity: ListIdentity; page: ListPage<D> }) => ({
      object: "list" as const,
      data: page.items.map(present) as z.input<R>[],
      has_more: page.nextCursor !== null,
      next_cursor: page.nextCursor && sealCursor(identity, page.nextCursor),
    }),
  });
}
