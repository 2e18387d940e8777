import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireClient } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { ServiceFacts } from "@/components/portal/service-facts";
import { ServicePrice } from "@/components/portal/service-price";
import { standingOf } from "@/components/portal/standing";
import { ChangeLink } from "@/components/services/change-link";
import { isChangeable, isRenewable } from "@/components/services/change-values";
import { ServiceMenu } from "@/components/services/service-menu";
import { ServiceNotes } from "@/components/services/service-notes";
import { AskAbout } from "@/components/tickets/ask-about";
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

type ServicePageProps = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: ServicePageProps): Promise<Metadata> {
  await requireClient();
  const service = await api.portal.services.get(await params);
  return { title: service.label ?? service.product.name };
}

/** One service: what runs, for whom, until when, at what price, and what can be done with it. */
export default async function ServicePage({ params }: ServicePageProps) {
  const { actor } = await requireClient();
  const id = await params;
  const [service, options] = await Promise.all([
    api.portal.services.get(id),
    api.portal.services.options(id),
  ]);
  const t = await getTranslations("portal.services");
  const { isReseller, may } = standingOf(actor);
  const mayWrite = may("service:write");
  const mayChange = isChangeable(service);
  const renewal =
    mayWrite && isRenewable(service) ? await api.portal.services.previewRenewal({ id: service.id }) : null;
  return (
    <>
      <PageHeader
        title={service.label ?? service.product.name}
        breadcrumbs={[{ label: t("title"), href: "/portal/services" }]}
        badge={<StatusBadge of="service" status={service.status} />}
        description={service.label ? service.product.name : undefined}
        action={
          <>
            <AskAbout id={service.id} />
            {mayWrite && (
              <ServiceMenu
                service={service}
                renewal={renewal}
                side={isReseller ? "reseller" : "client"}
                renew={renewServiceAction}
                suspend={suspendServiceAction}
                resume={resumeServiceAction}
                cancel={cancelServiceAction}
              />
            )}
            {mayWrite && mayChange && <ChangeLink href={`/portal/services/${service.id}/change`} />}
          </>
        }
      />
      <ServiceNotes
        service={service}
        invoices="/portal/invoices"
        isProvider={false}
        keep={mayWrite ? keepServiceAction : undefined}
        withdraw={mayWrite ? withdrawChargeAction : undefined}
      />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <ServiceFacts service={service} options={options} withCustomer={isReseller} />
        <ServicePrice service={service} />
      </div>
    </>
  );
}
