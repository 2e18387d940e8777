import { objectPages } from "@/components/ui/object-pages";

/** The portal's page of the object with this public id; null where there is none. */
export const objectHref = objectPages({
  ord: "/portal/orders",
  inv: "/portal/invoices",
  svc: "/portal/services",
  cus: "/portal/customers",
  whe: "/portal/webhooks",
  tick: "/portal/tickets",
});
