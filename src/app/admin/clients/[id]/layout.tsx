import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { requireAdmin } from "@/adapters/auth";
import { SeeAsDialog } from "@/components/see-as/see-as-dialog";
import { ClientMessages } from "@/components/shell/client-messages";
import { TicketsLink } from "@/components/tickets/tickets-link";
import { getFormats } from "@/components/ui/get-formats";
import { IdText } from "@/components/ui/id-text";
import { PageHeader } from "@/components/ui/page-header";
import { TabLinks } from "@/components/ui/tab-links";
import { objectTitle } from "../../../object-title";
import { startViewAction } from "../../../see-as-actions";
import { readClient } from "./read-client";

type ClientLayoutProps = { children: ReactNode; params: Promise<{ id: string }> };

export async function generateMetadata({ params }: ClientLayoutProps): Promise<Metadata> {
  await requireAdmin();
  const { name } = await readClient((await params).id);
  return objectTitle(`${name} · ${(await getTranslations("admin.clients"))("title")}`);
}

export default async function ClientLayout({ children, params }: ClientLayoutProps) {
  await requireAdmin();
  const [client, t, b] = await Promise.all([
    readClient((await params).id),
    getTranslations("admin.clients"),
    getTranslations("billing.profile"),
  ]);
  const path = `/admin/clients/${client.id}`;
  const formats = await getFormats();
  return (
    <>
      <PageHeader
        title={client.name}
        breadcrumbs={[{ label: t("title"), href: "/admin/clients" }]}
        meta={
          <>
            <IdText id={client.id} />
            <span>{t("since", { date: formats.date(client.createdAt) })}</span>
            <TicketsLink client={client.id} />
          </>
        }
        action={
          <ClientMessages namespaces={["common", "errors", "seeAs"]}>
            <SeeAsDialog
              client={client}
              kind={client.reseller ? "reseller" : "client"}
              action={startViewAction}
            />
          </ClientMessages>
        }
      />
      <TabLinks
        label={t("tabs")}
        items={[
          { href: path, label: t("tabOverview") },
          { href: `${path}/billing`, label: b("tab") },
          { href: `${path}/statement`, label: t("tabStatement") },
          { href: `${path}/renewals`, label: t("tabRenewals") },
          { href: `${path}/people`, label: t("tabPeople"), count: client.people.length },
        ]}
      />
      {children}
    </>
  );
}
