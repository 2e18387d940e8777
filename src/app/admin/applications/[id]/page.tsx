import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { ApplicationAnswers } from "@/components/admin/application-answers";
import { ApplicationDecision } from "@/components/admin/application-decision";
import { ApplicationHistory } from "@/components/admin/application-history";
import { ApplicationMessages } from "@/components/admin/application-messages";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { Card } from "@/components/ui/card";
import { IdText } from "@/components/ui/id-text";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import { approveAction, askAction, rejectAction } from "../actions";

export async function generateMetadata({ params }: ObjectPageProps): Promise<Metadata> {
  await requireAdmin();
  const { businessName } = await api.admin.applications.get(await params);
  return { title: `${businessName} · ${(await getTranslations("admin.applications"))("title")}` };
}

export default async function ApplicationPage({ params }: ObjectPageProps) {
  await requireAdmin();
  const { id } = await params;
  const application = await api.admin.applications.get({ id });
  const client = application.clientId;
  const [orders, invoices, all, tiers, settings, t] = await Promise.all([
    api.admin.orders.list({ client, limit: 5 }),
    api.admin.invoices.list({ client, limit: 5 }),
    api.admin.applications.list({ client }),
    api.admin.resellers.tiers(),
    api.admin.settings.get(),
    getTranslations("admin.applications"),
  ]);
  return (
    <>
      <PageHeader
        title={application.businessName}
        breadcrumbs={[{ label: t("title"), href: "/admin/applications" }]}
        badge={<StatusBadge status={application.status} />}
        meta={<IdText id={application.id} />}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Card title={t("decision")} className="lg:order-2">
          <div className="grid gap-4">
            <ApplicationDecision
              application={application}
              tiers={tiers}
              reapplyAfterDays={settings.program.reapplyAfterDays}
              actions={{ approve: approveAction, reject: rejectAction, ask: askAction }}
            />
          </div>
        </Card>
        <div className="grid gap-6">
          <Card title={t("answers")}>
            <ApplicationAnswers application={application} />
          </Card>
          <Card flush title={t("exchange")} description={t("exchangeText")}>
            <ApplicationMessages messages={application.messages} />
          </Card>
          <ApplicationHistory
            orders={orders.items}
            invoices={invoices.items}
            earlier={all.items.filter((other) => other.id !== application.id)}
          />
        </div>
      </div>
    </>
  );
}
