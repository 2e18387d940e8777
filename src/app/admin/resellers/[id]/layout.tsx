import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { requireAdmin } from "@/adapters/auth";
import { TrpcProvider } from "@/adapters/trpc/client";
import { ResellerNotice } from "@/components/admin/reseller-notice";
import { DeactivateDialog, StatusDialog } from "@/components/admin/status-dialog";
import { SeeAsDialog } from "@/components/see-as/see-as-dialog";
import { ClientMessages } from "@/components/shell/client-messages";
import { TicketsLink } from "@/components/tickets/tickets-link";
import { getFormats } from "@/components/ui/get-formats";
import { IdText } from "@/components/ui/id-text";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import { TabLinks } from "@/components/ui/tab-links";
import { objectTitle } from "../../../object-title";
import { startViewAction } from "../../../see-as-actions";
import { deactivateAction, reactivateAction, suspendAction } from "../actions";
import { readReseller } from "./read-reseller";

type ResellerLayoutProps = { children: ReactNode; params: Promise<{ id: string }> };

export async function generateMetadata({ params }: ResellerLayoutProps): Promise<Metadata> {
  await requireAdmin();
  const { businessName } = await readReseller((await params).id);
  return objectTitle(`${businessName} · ${(await getTranslations("admin.resellers"))("title")}`);
}

export default async function ResellerLayout({ children, params }: ResellerLayoutProps) {
  await requireAdmin();
  const [reseller, t, b, w] = await Promise.all([
    readReseller((await params).id),
    getTranslations("admin.resellers"),
    getTranslations("billing.profile"),
    getTranslations("webhooks.admin"),
  ]);
  const path = `/admin/resellers/${reseller.id}`;
  const formats = await getFormats();
  return (
    <>
      <PageHeader
        title={reseller.businessName}
        breadcrumbs={[{ label: t("title"), href: "/admin/resellers" }]}
        badge={<StatusBadge status={reseller.status} />}
        meta={
          <>
            <IdText id={reseller.id} />
            <span>{t("since", { date: formats.date(reseller.createdAt) })}</span>
            <TicketsLink client={reseller.id} />
          </>
        }
        action={
          <ClientMessages namespaces={["common", "errors", "tiers", "seeAs"]}>
            <TrpcProvider>
              <SeeAsDialog
                client={{ id: reseller.clientId, name: reseller.businessName }}
                kind="reseller"
                action={startViewAction}
              />
              <DeactivateDialog reseller={reseller} action={deactivateAction} />
              <StatusDialog reseller={reseller} suspend={suspendAction} reactivate={reactivateAction} />
            </TrpcProvider>
          </ClientMessages>
        }
      />
      <ResellerNotice reseller={reseller} />
      <TabLinks
        label={t("tabs")}
        items={[
          { href: path, label: t("tabOverview") },
          { href: `${path}/customers`, label: t("tabCustomers"), count: reseller.customers },
          { href: `${path}/orders`, label: t("tabOrders") },
          { href: `${path}/services`, label: t("tabServices"), count: reseller.activeServices },
          { href: `${path}/invoices`, label: t("tabInvoices") },
          { href: `${path}/billing`, label: b("tab") },
          { href: `${path}/prices`, label: t("tabPrices") },
          { href: `${path}/tier`, label: t("tabTier") },
          { href: `${path}/people`, label: t("tabPeople") },
          { href: `${path}/api-keys`, label: t("tabApiKeys") },
          { href: `${path}/webhooks`, label: w("tab") },
          { href: `${path}/activity`, label: t("tabActivity") },
          { href: `${path}/notes`, label: t("tabNotes") },
        ]}
      />
      {children}
    </>
  );
}
