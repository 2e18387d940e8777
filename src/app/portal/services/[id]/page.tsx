import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireClient } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { ServiceFacts } from "@/components/portal/service-facts";
import { ServicePrice } from "@/components/portal/service-price";
import { standingOf } from "@/components/portal/standing";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";

type ServicePageProps = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: ServicePageProps): Promise<Metadata> {
  await requireClient();
  const service = await api.portal.services.get(await params);
  return { title: service.label ?? service.product.name };
}

/** One service: what runs, for whom, until when, and at what price. */
export default async function ServicePage({ params }: ServicePageProps) {
  const { actor } = await requireClient();
  const service = await api.portal.services.get(await params);
  const t = await getTranslations("portal.services");
  const { isReseller } = standingOf(actor);
  return (
    <>
      <PageHeader
        title={service.label ?? service.product.name}
        breadcrumbs={[{ label: t("title"), href: "/portal/services" }]}
        badge={<StatusBadge status={service.status} />}
        description={service.label ? service.product.name : undefined}
      />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <ServiceFacts service={service} withCustomer={isReseller} />
        <ServicePrice service={service} />
      </div>
    </>
  );
}
