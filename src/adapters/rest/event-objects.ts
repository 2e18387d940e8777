import { API_SCOPES } from "@/core/access";
import type { Actor } from "@/core/actor";
import type { IdKind } from "@/core/id-kinds";
import { parsePublicId } from "@/core/ids";
import { snakeCased } from "@/core/snake-cased";
import type { Context } from "@/db";
import { SHOWN_EVENT_TYPES, type ToldEvent } from "@/features/activity";
import type { ApiKeyDto } from "@/features/api-keys";
import { getInvoices, getPayments } from "@/features/billing";
import type { CustomerDto } from "@/features/customers";
import { getOrders, type OrderDto } from "@/features/orders";
import { getResellerProfile, type ResellerDto } from "@/features/resellers";
import type { ServiceDto } from "@/features/services";
import { presentApiKey } from "./presenters/api-keys";
import { presentInvoice, presentPayment } from "./presenters/billing";
import { presentCustomer } from "./presenters/customers";
import { presentReseller } from "./presenters/me";
import { presentOrder } from "./presenters/orders";
import { presentService } from "./presenters/services";

type ApiKeyActor = Extract<Actor, { kind: "api_key" }>;
type Reader = Context<ApiKeyActor>;
type Shown = Record<string, unknown>;

/** What the outbox carries whole, as it was when it happened. */
const WHOLE: Readonly<Record<string, (object: Shown) => Shown>> = {
  customer: (object) => presentCustomer(object as CustomerDto),
  service: (object) => presentService(object as ServiceDto),
  api_key: (object) => presentApiKey(object as ApiKeyDto),
  "order.created": (object) => presentOrder(object as OrderDto),
  "order.cancelled": (object) => presentOrder(object as OrderDto),
  "reseller.updated": (object) => presentReseller(object as ResellerDto),
  "reseller.suspended": (object) => presentReseller(object as ResellerDto),
  "reseller.reactivated": (object) => presentReseller(object as ResellerDto),
};

type Read = (ctx: Reader, ids: string[]) => Promise<Shown[]>;

/** Of what the outbox names alone, the objects are read, as `GET` would show them now. */
const READ: Readonly<Record<string, { kind: IdKind; read: Read }>> = {
  "order.paid": {
    kind: "order",
    read: async (ctx, ids) => (await getOrders(ctx, { ids })).map(presentOrder),
  },
  invoice: {
    kind: "invoice",
    read: async (ctx, ids) => (await getInvoices(ctx, { ids })).map(presentInvoice),
  },
  "payment.succeeded": {
    kind: "payment",
    read: async (ctx, ids) => (await getPayments(ctx, { ids })).map(presentPayment),
  },
  "reseller.tier_changed": {
    kind: "reseller",
    read: async (ctx) => [presentReseller(await getResellerProfile(ctx))],
  },
};

function ofType<T>(ways: Readonly<Record<string, T>>, type: string): T | undefined {
  return ways[type] ?? ways[type.split(".")[0] ?? ""];
}

/** Events whose object is as it is when it is first looked at: the sooner that is, the better. */
export const READ_LATE: readonly string[] = SHOWN_EVENT_TYPES.filter(
  (type) => !ofType(WHOLE, type) && ofType(READ, type),
);

/**
 * The objects of events in the API's form for them, where the API has one (api.md, "Webhooks"); anything else is what
 * its verb declared, with the API's names. `clientId` is the reseller who hears of them. What several events name is
 * read once.
 */
export async function eventObjects(
  ctx: Context,
  clientId: string,
  events: readonly ToldEvent[],
): Promise<Shown[]> {
  const read = await readNamed(asProgramOf(ctx, clientId), events);
  return events.map(({ type, payload }) => {
    const whole = ofType(WHOLE, type);
    if (whole) return whole(payload);
    const found = ofType(READ, type) && read.get(String(payload.id));
    // What is gone by now was there when it happened.
    return found ?? snakeCased(payload);
  });
}

/** What is to be read for these events, by its public id. */
async function readNamed(ctx: Reader, events: readonly ToldEvent[]): Promise<Map<string, Shown>> {
  const wanted = new Map<(typeof READ)[string], Set<string>>();
  for (const { type, payload } of events) {
    const way = ofType(WHOLE, type) ? undefined : ofType(READ, type);
    const id = way && parsePublicId(way.kind, String(payload.id));
    if (way && id) wanted.set(way, (wanted.get(way) ?? new Set()).add(id));
  }
  const found = await Promise.all([...wanted].map(([{ read }, ids]) => read(ctx, [...ids])));
  return new Map(found.flat().map((object) => [String(object.id), object]));
}

/** Reads with what the reseller's own programs may see, within its own tenant: nothing else can get into a body. */
function asProgramOf(ctx: Context, resellerId: string): Reader {
  const actor: ApiKeyActor = {
    kind: "api_key",
    keyId: resellerId,
    label: "events",
    resellerId,
    scopes: API_SCOPES,
    resellerStatus: "active",
  };
  return { ...ctx, actor };
}
