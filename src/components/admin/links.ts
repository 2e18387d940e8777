import { parsePublicId, toPublicId } from "@/core/ids";

/** The profile of a client that resells: both have the same uuid under different prefixes. */
export function resellerHref(clientId: string): string {
  const uuid = parsePublicId("client", clientId);
  return uuid ? `/admin/resellers/${toPublicId("reseller", uuid)}` : "/admin/resellers";
}

const PAGES: Readonly<Record<string, string>> = {
  application: "/admin/applications",
  reseller: "/admin/resellers",
  client: "/admin/clients",
  order: "/admin/orders",
  invoice: "/admin/invoices",
  product: "/admin/catalogue",
};

/** The page of an object that the activity log names; null where the panel has none. */
export function objectHref(object: { type: string; id: string }): string | null {
  if (object.type === "settings") return "/admin/settings";
  const page = PAGES[object.type];
  return page ? `${page}/${object.id}` : null;
}

/** Who bought: at wholesale a reseller, at retail a direct client. */
export function buyerHref(clientId: string, priceKind: "retail" | "wholesale"): string {
  return priceKind === "wholesale" ? resellerHref(clientId) : `/admin/clients/${clientId}`;
}
