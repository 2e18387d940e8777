import { z } from "zod";
import type { Actor } from "@/core/actor";
import { parsePublicId } from "@/core/ids";
import type { Context } from "@/db";
import { listInvoices } from "@/features/billing";
import { listCustomers } from "@/features/customers";
import { listWholeOrders } from "@/features/orders";
import { presentCustomer } from "./presenters/customers";
import { presentInvoiceSummary } from "./presenters/invoice-summary";
import { presentOrder } from "./presenters/orders";

/** Most objects that one answer can name: those of a list's longest page. */
const MOST = 100;

type ApiKeyActor = Extract<Actor, { kind: "api_key" }>;

type Load = (ctx: Context<ApiKeyActor>, ids: string[]) => Promise<{ id: string }[]>;

/**
 * What `?expand[]=` can put in the place of an id, by the field's name: read for all objects of the answer at once, by
 * the verb of its own list, which asks for the key's scope.
 */
export const EXPANSIONS = {
  customer: async (ctx, ids) => {
    const id = ids.flatMap((text) => parsePublicId("customer", text) ?? []);
    return (await listCustomers(ctx, { limit: MOST, among: { id } })).items.map(presentCustomer);
  },
  order: async (ctx, ids) => {
    const id = ids.flatMap((text) => parsePublicId("order", text) ?? []);
    return (await listWholeOrders(ctx, { limit: MOST, among: { id } })).items.map(presentOrder);
  },
  invoice: async (ctx, ids) => {
    const id = ids.flatMap((text) => parsePublicId("invoice", text) ?? []);
    return (await listInvoices(ctx, { limit: MOST, among: { id } })).items.map(presentInvoiceSummary);
  },
} as const satisfies Record<string, Load>;

export type Expansion = keyof typeof EXPANSIONS;

/** The parameter of a route that can expand these. */
export function expandParameter(names: readonly Expansion[]) {
  return {
    "expand[]": z
      .array(z.enum(names))
      .max(10)
      .optional()
      .meta({ description: "Ids to be replaced by their objects; the key needs the scope to read them" }),
  };
}

type Presented = Record<string, unknown>;

/** The answer with what the query asks for in the place of its ids. */
export async function expanded(
  ctx: Context<ApiKeyActor>,
  route: { isList: boolean },
  query: unknown,
  presented: unknown,
): Promise<unknown> {
  const asked = (query as { "expand[]"?: Expansion[] } | undefined)?.["expand[]"] ?? [];
  if (asked.length === 0) return presented;
  let objects = route.isList ? (presented as { data: Presented[] }).data : [presented as Presented];
  for (const name of new Set(asked)) {
    const ids = [...new Set(objects.flatMap((object) => (object[name] as string | null) ?? []))];
    const found = new Map((await EXPANSIONS[name](ctx, ids)).map((object) => [object.id, object]));
    objects = objects.map((object) => ({
      ...object,
      [name]: found.get(String(object[name])) ?? object[name],
    }));
  }
  return route.isList ? { ...(presented as Presented), data: objects } : objects[0];
}
