import { API_SCOPES } from "@/core/access";
import type { Actor } from "@/core/actor";
import { AppError } from "@/core/errors";
import { type IdKind, parsePublicId } from "@/core/ids";
import { snakeCased } from "@/core/snake-cased";
import type { Context } from "@/db";
import { SHOWN_EVENT_TYPES, type ToldEvent } from "@/features/activity";
import type { ApiKeyDto } from "@/features/api-keys";
import { getInvoice, getPayment } from "@/features/billing";
import type { CustomerDto } from "@/features/customers";
import { getOrder, type OrderDto } from "@/features/orders";
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

/** Of what the outbox names alone, the object is read, as `GET` would show it now. */
const READ: Readonly<Record<string, (ctx: Reader, object: Shown) => Promise<Shown>>> = {
  "order.paid": async (ctx, object) => presentOrder(await getOrder(ctx, idIn(object, "order"))),
  invoice: async (ctx, object) => presentInvoice(await getInvoice(ctx, idIn(object, "invoice"))),
  "payment.succeeded": async (ctx, object) => presentPayment(await getPayment(ctx, idIn(object, "payment"))),
  "reseller.tier_changed": async (ctx) => presentReseller(await getResellerProfile(ctx)),
};

function ofType<T>(ways: Readonly<Record<string, T>>, type: string): T | undefined {
  return ways[type] ?? ways[type.split(".")[0] ?? ""];
}

/** Events whose object is as it is when it is first looked at: the sooner that is, the better. */
export const READ_LATE: readonly string[] = SHOWN_EVENT_TYPES.filter(
  (type) => !ofType(WHOLE, type) && ofType(READ, type),
);

/**
 * The object of an event in the API's form for it, where the API has one (api.md, "Webhooks"); anything else is what
 * its verb declared, with the API's names. `clientId` is the reseller who hears of it.
 */
export async function eventObject(ctx: Context, clientId: string, event: ToldEvent): Promise<Shown> {
  const whole = ofType(WHOLE, event.type);
  if (whole) return whole(event.payload);
  const read = ofType(READ, event.type);
  if (!read) return snakeCased(event.payload);
  try {
    return await read(asProgramOf(ctx, clientId), event.payload);
  } catch (error) {
    // What is gone by now was there when it happened.
    if (error instanceof AppError && error.code === "not_found") return snakeCased(event.payload);
    throw error;
  }
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

function idIn(object: Shown, kind: IdKind): { id: string } {
  const id = parsePublicId(kind, String(object.id));
  if (!id) throw new AppError("not_found");
  return { id };
}
