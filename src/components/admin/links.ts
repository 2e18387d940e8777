import { PUBLIC_ID } from "@/core/id-kinds";
import { parsePublicId, toPublicId } from "@/core/ids";

/** The profile of a client that resells: both have the same uuid under different prefixes. */
export function resellerHref(clientId: string): string {
  const uuid = parsePublicId("client", clientId);
  return uuid ? `/admin/resellers/${toPublicId("reseller", uuid)}` : "/admin/resellers";
}

const PAGES: Readonly<Record<string, string>> = {
  apl: "/admin/applications",
  res: "/admin/resellers",
  cli: "/admin/clients",
  ord: "/admin/orders",
  inv: "/admin/invoices",
  crn: "/admin/invoices/credit-notes",
  ivd: "/admin/invoices/drafts",
  svc: "/admin/services",
  prd: "/admin/catalogue",
  mail: "/admin/mail",
  tick: "/admin/tickets",
};

/** The page of the object with this public id; null where the panel has none. */
export function objectHref(id: string): string | null {
  const page = PUBLIC_ID.test(id) && PAGES[id.slice(0, id.indexOf("_"))];
  return page ? `${page}/${id}` : null;
}

/** Who bought: at wholesale a reseller, at retail a direct client. */
export function buyerHref(clientId: string, priceKind: "retail" | "wholesale"): string {
  return priceKind === "wholesale" ? resellerHref(clientId) : `/admin/clients/${clientId}`;
}
