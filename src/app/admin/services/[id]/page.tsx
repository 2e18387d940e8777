import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { ProvisioningTable } from "@/components/admin/provisioning-table";
import { ServicePriceSummary, ServiceSummary } from "@/components/admin/service-summary";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { ChangeLink } from "@/components/services/change-link";
import { isChangeable, isRenewable } from "@/components/services/change-values";
import { ServiceMenu } from "@/components/services/service-menu";
import { ServiceNotes } from "@/components/services/service-notes";
import { Card } from "@/components/ui/card";
import { IdText } from "@/components/ui/id-text";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import {
  cancelServiceAction,
  keepServiceAction,
  renewServiceAction,
  resumeServiceAction,
  suspendServiceAction,
  withdrawChargeAction,
} from "../../../service-actions";
import {
  abandonProvisioningAction,
  confirmProvisioningAction,
  retryProvisioningAction,
} from "../../provisioning/actions";
import { terminateServiceAction } from "../actions";

export async function generateMetadata({ params }: ObjectPageProps): Promise<Metadata> {
  await requireAdmin();
  const service = await api.admin.services.get(await params);
  return { title: service.label ?? service.product.name };
}

/** One service: what it is, what it costs, what was asked of provisioning, and what can be done with it. */
export default async function ServicePage({ params }: ObjectPageProps) {
  await requireAdmin();
  const { id } = await params;
  const [service, options, history] = await Promise.all([
    api.admin.services.get({ id }),
    api.admin.services.options({ id }),
    api.admin.provisioning.list({ service: id, limit: 50 }),
  ]);
  const [t, facts, admin] = await Promise.all([
    getTranslations("admin.services"),
    getTranslations("services.facts"),
    getTranslations("services.admin"),
  ]);
  const renewal = isRenewable(service) ? await api.admin.services.previewRenewal({ id }) : null;
  return (
    <>
      <PageHeader
        title={service.label ?? service.product.name}
        breadcrumbs={[{ label: t("title"), href: "/admin/services" }]}
        badge={<StatusBadge of="service" status={service.status} />}
        meta={<IdText id={service.id} />}
        action={
          <>
            <ServiceMenu
              service={service}
              renewal={renewal}
              side="provider"
              renew={renewServiceAction}
              suspend={suspendServiceAction}
              resume={resumeServiceAction}
              cancel={cancelServiceAction}
              terminate={terminateServiceAction}
            />
            {isChangeable(service) && <ChangeLink href={`/admin/services/${service.id}/change`} />}
          </>
        }
      />
      <ServiceNotes
        service={service}
        invoices="/admin/invoices"
        isProvider
        keep={keepServiceAction}
        withdraw={withdrawChargeAction}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Card flush title={facts("provisioning")}>
          <ProvisioningTable
            caption={admin("historyCaption")}
            actions={history.items}
            withService={false}
            forms={{
              confirm: confirmProvisioningAction,
              retry: retryProvisioningAction,
              abandon: abandonProvisioningAction,
            }}
            empty={<p className="px-4 py-6 text-muted sm:px-5">{admin("none")}</p>}
          />
        </Card>
        <div className="grid gap-6">
          <Card title={facts("details")}>
            <ServiceSummary service={service} options={options} />
          </Card>
          <Card title={facts("price")}>
            <ServicePriceSummary service={service} />
          </Card>
        </div>
      </div>
    </>
  );
}
