import type { NavGroup, NavItem } from "@/components/shell/types";
import type { ResellerStatus } from "@/core/actor";

type NavigationInput = { status: ResellerStatus | null; programOpen: boolean; t: (key: string) => string };

/** The portal's pages for this client: a reseller's own sections, or the way to become one (R32, R68). */
export function portalNavigation({ status, programOpen, t }: NavigationInput): NavGroup[] {
  const isReseller = status === "active" || status === "suspended";
  const item = (path: string, icon: NavItem["icon"], exact = false): NavItem => ({
    href: path ? `/portal/${path}` : "/portal",
    label: t(path || "overview"),
    icon,
    exact,
  });
  const orders = [item("order", "catalogue"), item("orders", "orders"), item("services", "services")];
  return [
    { items: [item("", "overview", true)] },
    isReseller
      ? { label: t("selling"), items: [...orders, item("customers", "customers")] }
      : { label: t("ordering"), items: orders },
    { label: t("billing"), items: [item("invoices", "invoices"), item("balance", "balance")] },
    {
      label: t("account"),
      items: [
        ...(isReseller ? [item("api-keys", "api")] : []),
        item("activity", "activity"),
        ...(status === null && programOpen ? [item("apply", "apply")] : []),
      ],
    },
  ];
}
