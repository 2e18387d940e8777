import { PUBLIC_ID } from "@/core/id-kinds";

const PAGES: Readonly<Record<string, string>> = {
  ord: "/portal/orders",
  inv: "/portal/invoices",
  svc: "/portal/services",
  cus: "/portal/customers",
  whe: "/portal/webhooks",
  tick: "/portal/tickets",
};

/** The portal's page of the object with this public id; null where there is none. */
export function objectHref(id: string): string | null {
  const page = PUBLIC_ID.test(id) && PAGES[id.slice(0, id.indexOf("_"))];
  return page ? `${page}/${id}` : null;
}
