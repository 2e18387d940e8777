import { objectPages } from "@/components/ui/object-pages";

/** The page of the object with this public id; null where the panel has none. */
export const objectHref = objectPages({
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
});
