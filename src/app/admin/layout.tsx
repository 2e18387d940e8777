import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { getSession, requireAdmin } from "@/adapters/auth";
import { signOutAction } from "@/adapters/auth/actions";
import { api } from "@/adapters/trpc/server";
import { adminNav } from "@/components/admin/admin-nav";
import { ProgramBanner } from "@/components/admin/program-banner";
import { AppShell } from "@/components/shell/app-shell";

export default async function AdminLayout({ children }: { children: ReactNode }) {
  await requireAdmin();
  const [session, settings, applications, provisioning, disputes, tickets, unread, t, actions] =
    await Promise.all([
      getSession(),
      api.admin.settings.get(),
      api.admin.applications.countPending(),
      api.admin.provisioning.countToDo(),
      api.admin.payments.countDisputes(),
      api.admin.tickets.countWaiting(),
      api.admin.notifications.count(),
      getTranslations("admin.nav"),
      getTranslations("palette.actions"),
    ]);
  if (!session) return null;
  const reach = settings.program.enabled ? null : await api.admin.resellers.reach();
  const { name, email } = session.session.user;
  return (
    <AppShell
      area="admin"
      brand={{ name: settings.company.name }}
      home="/admin"
      groups={adminNav(t, { applications, provisioning, disputes, tickets })}
      account={{ name, email, role: t("role") }}
      accountLinks={[{ href: "/account", label: t("account") }]}
      signOut={signOutAction}
      unread={unread}
      palette={{
        kinds: ["resellers", "clients", "orders", "services", "invoices", "tickets"],
        actions: [
          { href: "/admin/orders/new", label: actions("order") },
          { href: "/admin/invoices/drafts/new", label: actions("draft") },
          { href: "/admin/resellers/new", label: actions("reseller") },
          { href: "/admin/catalogue/new", label: actions("product") },
        ],
      }}
      banner={reach && <ProgramBanner reach={reach} />}
    >
      {children}
    </AppShell>
  );
}
