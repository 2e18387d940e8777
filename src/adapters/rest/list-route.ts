import { z } from "zod";
import type { ListPage, TimeRange } from "@/core/list";
import type { Context } from "@/db";
import type { ApiCaller } from "@/features/api-keys";
import { type ListIdentity, openCursor, sealCursor } from "./cursor";
import type { Expansion } from "./expand";
import { listOf } from "./presenters/shared";
import { createdAtFilters, createdAtRange } from "./request/created-at";
import { type ApiKeyActor, type ApiScope, defineRoute, type Route, type RouteText } from "./route";

const limit = z
  .string()
  .regex(/^([1-9]\d?|100)$/, { error: "Use a whole number from 1 to 100" })
  .transform(Number)
  .default(25)
  .meta({ override: { type: "integer", minimum: 1, maximum: 100, default: 25, pattern: undefined } });

const cursor = z
  .string()
  .max(300)
  .optional()
  .meta({ description: "`next_cursor` of the page before, with the same filters and sort" });

/** What every list can be sorted by: one index serves any page of it. */
const sort = z
  .enum(["-created_at", "created_at"])
  .default("-created_at")
  .meta({ description: "`-created_at`: newest first; `created_at`: oldest first" });

/** A filter by the caller's own id. */
export const externalIdFilter = z.string().min(1).max(128);

/** Most values of one filter. */
const MOST_VALUES = 20;

/** What every list verb takes beside its filters. */
type Page = {
  limit: number;
  cursor?: string | undefined;
  oldestFirst: boolean;
  createdAt?: TimeRange | undefined;
};

type Values<A extends z.ZodRawShape> = { [K in keyof A]?: z.output<A[K]>[] | undefined };

type ListDefinition<
  F extends z.ZodRawShape,
  A extends z.ZodRawShape,
  R extends z.ZodType,
  D,
  P extends z.ZodType,
> = RouteText & {
  path: string;
  /** What stands in braces in the path. */
  params?: P;
  scope: ApiScope;
  filters: F;
  /** Equality filters: given more than once, rows with any of the values. */
  anyOf?: A;
  /** It can be narrowed by `created_at[gte|gt|lte|lt]`. */
  createdRange?: true;
  expand?: readonly Expansion[];
  item: R;
  /** "catalogue" is an order of its own, which nobody chooses. */
  order?: "created_at" | "catalogue";
  run: (
    ctx: Context<ApiKeyActor>,
    filters: z.output<z.ZodObject<F>> & { among: Values<A> },
    page: Page,
    params: z.output<P>,
    caller: ApiCaller,
  ) => Promise<ListPage<D>>;
  present: (item: D) => z.input<R>;
};

/** A paged list: limit, cursor, sort, filters and ranges, and cursors that fit nowhere else. */
export function defineList<
  F extends z.ZodRawShape,
  R extends z.ZodType,
  D,
  P extends z.ZodType,
  // biome-ignore lint/complexity/noBannedTypes: a list without such filters has none
  A extends z.ZodRawShape = {},
>(definition: ListDefinition<F, A, R, D, P>): Route {
  const { filters, anyOf, createdRange, item, run, present, order, ...rest } = definition;
  const paging = order === "catalogue" ? { limit, cursor } : { limit, cursor, sort };
  const among = Object.fromEntries(
    Object.entries(anyOf ?? {}).map(([name, one]) => [
      name,
      z
        .array(one as z.ZodType)
        .max(MOST_VALUES)
        .optional(),
    ]),
  );
  const ranges = createdRange ? createdAtFilters : {};
  const [filterNames, amongNames] = [Object.keys(filters), Object.keys(among)];
  return defineRoute({
    ...rest,
    method: "GET",
    isList: true,
    query: z.strictObject({ ...paging, ...filters, ...among, ...ranges }),
    response: listOf(item),
    run: async ({ ctx, query, params, caller }) => {
      const { limit, cursor, sort } = query as { limit: number; cursor?: string; sort?: string };
      const values = query as Record<string, unknown>;
      const pick = (names: string[]) => Object.fromEntries(names.map((name) => [name, values[name]]));
      const [chosen, anyOf, range] = [pick(filterNames), pick(amongNames), pick(Object.keys(ranges))];
      const identity: ListIdentity = {
        tenantId: ctx.actor.resellerId,
        path: rest.path,
        filters: { ...chosen, ...anyOf, ...range, sort, ...(params as object | undefined) },
      };
      const inner = cursor === undefined ? undefined : openCursor(identity, cursor);
      const createdAt = createdRange && createdAtRange(range);
      const page = { limit, cursor: inner, oldestFirst: sort === "created_at", createdAt };
      const asked = { ...(chosen as z.output<z.ZodObject<F>>), among: anyOf as Values<A> };
      return { identity, page: await run(ctx, asked, page, params, caller) };
    },
    present: ({ identity, page }: { identity: ListIdentity; page: ListPage<D> }) => ({
      object: "list" as const,
      data: page.items.map(present) as z.input<R>[],
      has_more: page.nextCursor !== null,
      next_cursor: page.nextCursor && sealCursor(identity, page.nextCursor),
    }),
  });
}
