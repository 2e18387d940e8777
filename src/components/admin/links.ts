import { parsePublicId, toPublicId } from "@/core/ids";

/** The profile of a client that resells: both have the same uuid under different prefixes. */
export function resellerHref(clientId: string): string {
  const uuid = parsePublicId("client", clientId);
  return uuid ? `/admin/resellers/${toPublicId("reseller", uuid)}` : "/admin/resellers";
}

/** Who bought: at wholesale a reseller, at retail a direct client. */
export function buyerHref(clientId: string, priceKind: "retail" | "wholesale"): string {
  return priceKind === "wholesale" ? resellerHref(clientId) : `/admin/clients/${clientId}`;
}
