import type { NavGroup, NavItem } from "@/components/shell/types";
import { hasResellerSections, mayClient } from "@/core/access";
import type { ClientActor } from "@/core/actor";

/** The portal's pages for this client: a reseller's own sections, or the way to become one (R32, R68). */
export function portalNavigation(
  actor: ClientActor,
  t: (key: string) => string,
  /** How many items wait in the cart. */
  cartItems = 0,
): NavGroup[] {
  const isReseller = hasResellerSections(actor);
  const mayApply =
    actor.resellerStatus === null && actor.programEnabled && mayClient(actor, "application:submit");
  const item = (path: string, icon: NavItem["icon"], exact = false): NavItem => ({
    href: path ? `/portal/${path}` : "/portal",
    label: t(path || "overview"),
    icon,
    exact,
  });
  const cart = { ...item("cart", "cart"), badge: cartItems };
  const orders = [
    item("order", "catalogue"),
    ...(mayClient(actor, "order:create") ? [cart] : []),
    item("orders", "orders"),
    item("services", "services"),
  ];
  const groups: NavGroup[] = [
    { items: [item("", "overview", true)] },
    isReseller
      ? {
          label: t("selling"),
          items: [
            ...orders,
            item("customers", "customers"),
            item("resale", "resale"),
            item("brand", "brand"),
          ],
        }
      : { label: t("ordering"), items: orders },
    ...(mayClient(actor, "invoice:read")
      ? [
          {
            label: t("billing"),
            items: [
              item("invoices", "invoices"),
              item("balance", "balance"),
              item("renewals", "renewals"),
              item("payment-methods", "payments"),
              item("billing-details", "receipts"),
            ],
          },
        ]
      : []),
    {
      label: t("account"),
      items: [
        item("tickets", "tickets"),
        ...(mayClient(actor, "api_key:read") ? [item("api-keys", "api")] : []),
        ...(mayClient(actor, "webhook:read") ? [item("webhooks", "webhooks")] : []),
        ...(mayClient(actor, "request_log:read") ? [item("request-logs", "requests")] : []),
        ...(mayClient(actor, "member:read") ? [item("people", "people")] : []),
        ...(mayClient(actor, "activity:read") ? [item("activity", "activity")] : []),
        ...(mayApply ? [item("apply", "apply")] : []),
      ],
    },
  ];
  return groups.filter(({ items }) => items.length > 0);
}
