import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { getSession, requireClient } from "@/adapters/auth";
import { signOutAction } from "@/adapters/auth/actions";
import { api } from "@/adapters/trpc/server";
import { portalNavigation } from "@/components/portal/navigation";
import { portalPalette } from "@/components/portal/palette";
import { standingOf } from "@/components/portal/standing";
import { SuspensionBanner } from "@/components/portal/suspension-banner";
import { SeeAsBanner } from "@/components/see-as/see-as-banner";
import { AppShell } from "@/components/shell/app-shell";
import { switchClientAction } from "../people-actions";
import { endViewAction } from "../see-as-actions";

/** The frame around a client's and a reseller's pages: its own name, its own sections (R32). */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const { actor } = await requireClient();
  const t = await getTranslations("portal.nav");
  const { isReseller, isSuspended, may } = standingOf(actor);
  const [session, provider, clients, people, cartItems, unread, actions] = await Promise.all([
    getSession(),
    api.portal.account.provider(),
    actor.seenBy ? [] : api.portal.people.ownClients(),
    getTranslations("people.switch"),
    may("order:create") ? api.portal.cart.count() : 0,
    api.portal.notifications.count(),
    getTranslations("palette.actions"),
  ]);
  const view = session?.session.view;
  return (
    <AppShell
      area="portal"
      brand={{ name: provider.name }}
      home="/portal"
      groups={portalNavigation(actor, t, cartItems)}
      account={{
        name: session?.session.user.name ?? actor.label,
        email: session?.session.user.email ?? "",
        role: isReseller ? t("roleReseller") : t("roleClient"),
      }}
      accountLinks={actor.seenBy ? [] : [{ href: "/account", label: t("yourAccount") }]}
      workplaces={
        clients.length > 1
          ? { label: people("label"), items: clients, choose: switchClientAction }
          : undefined
      }
      signOut={signOutAction}
      unread={unread}
      palette={portalPalette(actor, actions)}
      context={<span className="truncate">{session?.session.client?.name}</span>}
      banner={
        (view || isSuspended) && (
          <>
            {view && (
              <SeeAsBanner
                admin={actor.label}
                client={session?.session.client?.name ?? ""}
                view={view}
                end={endViewAction}
              />
            )}
            {isSuspended && (
              <SuspensionBanner
                reason={session?.session.reseller?.statusReason ?? null}
                supportEmail={provider.supportEmail}
              />
            )}
          </>
        )
      }
    >
      {children}
    </AppShell>
  );
}
