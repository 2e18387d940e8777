import { serverItem, type TestProduct } from "@/testing/catalog";
import { type IdsOf, isTenants } from "@/testing/tenants/ids";
import { leastInput, type Slot, slotsOf } from "@/testing/tenants/zod-input";
import type { Procedure } from "./procedures";

/** What a procedure asks for beyond what its schema says. */
const MORE: Readonly<Record<string, (ids: IdsOf, product: TestProduct) => object>> = {
  "portal.customers.previewMerge": (ids) => ({ from: ids("customer", 1) }),
  "portal.orders.quote": (_, product) => ({ items: [serverItem(product)] }),
  "portal.services.previewChange": (_, product) => ({ options: [product.ram] }),
  "portal.tickets.topic": (ids) => ({ topic: ids("order") }),
  "portal.views.list": () => ({ list: "own_customers" }),
  "admin.clients.people": (ids) => ({ client: ids("client") }),
  "admin.clients.billing": (ids) => ({ client: ids("client") }),
  "admin.payments.statement": (ids) => ({ client: ids("client") }),
  "admin.payments.balance": (ids) => ({ client: ids("client") }),
  "admin.payments.rates": () => ({ currency: "EUR" }),
  "admin.ledger.account": (ids) => ({ account: ids("ledgerAccount") }),
  "admin.renewals.settings": (ids) => ({ client: ids("client") }),
  "admin.resellers.previewStatus": () => ({ to: "suspended" }),
  "admin.resellers.webhooks": (ids) => ({ reseller: ids("reseller") }),
  "admin.resellers.apiKeys": (ids) => ({ reseller: ids("reseller") }),
  "admin.resellers.tierEvaluations": (ids) => ({ reseller: ids("reseller") }),
  "admin.services.previewChange": (_, product) => ({ options: [product.ram] }),
};

/** Ids that a schema takes as any text. */
const HIDDEN: Readonly<Record<string, Slot[]>> = {
  "portal.tickets.topic": [
    { path: ["topic"], kind: "order" },
    { path: ["topic"], kind: "service" },
  ],
};

/** A lawful input of a procedure, with these ids where it takes some. */
export function inputOf({ name, input }: Procedure, ids: IdsOf, product: TestProduct): unknown {
  const least = leastInput(input, ids);
  const more = MORE[name]?.(ids, product);
  return more ? { ...(least as object), ...more } : least;
}

/** Where a procedure takes ids of what is a tenant's own. */
export function tenantSlots({ name, input }: Procedure): Slot[] {
  return [...slotsOf(input), ...(HIDDEN[name] ?? [])].filter(({ kind }) => isTenants(kind));
}
