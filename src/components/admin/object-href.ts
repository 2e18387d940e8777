import { PUBLIC_ID } from "@/core/id-kinds";

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
