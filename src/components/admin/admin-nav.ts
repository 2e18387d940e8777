import type { NavGroup } from "@/components/shell/types";

/** How many things wait for an admin: applications, orders to provisioning, disputed payments, tickets. */
type Waiting = { applications: number; provisioning: number; disputes: number; tickets: number };

/** The pages of the panel, grouped by what people do there. */
export function adminNav(t: (key: string) => string, waiting: Waiting): NavGroup[] {
  return [
    {
      items: [
        { href: "/admin", label: t("overview"), icon: "overview", exact: true },
        { href: "/admin/analytics", label: t("analytics"), icon: "analytics" },
      ],
    },
    {
      label: t("network"),
      items: [
        {
          href: "/admin/applications",
          label: t("applications"),
          icon: "applications",
          badge: waiting.applications,
        },
        { href: "/admin/resellers", label: t("resellers"), icon: "resellers" },
        { href: "/admin/clients", label: t("clients"), icon: "clients" },
        {
          href: waiting.tickets > 0 ? "/admin/tickets?status=open" : "/admin/tickets",
          label: t("tickets"),
          icon: "tickets",
          badge: waiting.tickets,
        },
      ],
    },
    {
      label: t("sales"),
      items: [
        { href: "/admin/orders", label: t("orders"), icon: "orders" },
        { href: "/admin/services", label: t("services"), icon: "services" },
        {
          // What waits for an admin comes first; the rest is one choice away.
          href: waiting.provisioning > 0 ? "/admin/provisioning?state=open" : "/admin/provisioning",
          label: t("provisioning"),
          icon: "provisioning",
          badge: waiting.provisioning,
        },
      ],
    },
    {
      label: t("billing"),
      items: [
        { href: "/admin/invoices", label: t("invoices"), icon: "invoices" },
        { href: "/admin/payments", label: t("payments"), icon: "payments", badge: waiting.disputes },
        { href: "/admin/ledger", label: t("ledger"), icon: "ledger" },
        { href: "/admin/renewals", label: t("renewals"), icon: "renewals" },
      ],
    },
    {
      label: t("running"),
      items: [
        { href: "/admin/catalogue", label: t("catalogue"), icon: "catalogue" },
        { href: "/admin/mail", label: t("mail"), icon: "mail" },
        { href: "/admin/jobs", label: t("jobs"), icon: "jobs" },
        { href: "/admin/api-keys", label: t("apiKeys"), icon: "api" },
        { href: "/admin/api-logs", label: t("apiLogs"), icon: "requests" },
        { href: "/admin/activity", label: t("activity"), icon: "activity" },
        { href: "/admin/settings", label: t("settings"), icon: "settings" },
      ],
    },
  ];
}
