import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireClient } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { standingOf } from "@/components/portal/standing";
import { ChangeService } from "@/components/services/change-service";
import { isChangeable } from "@/components/services/change-values";
import { PageHeader } from "@/components/ui/page-header";
import { changeServiceAction } from "../../actions";

type ChangePageProps = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: ChangePageProps): Promise<Metadata> {
  await requireClient();
  const service = await api.portal.services.get(await params);
  const t = await getTranslations("services.change");
  return { title: t("title", { name: service.label ?? service.product.name }) };
}

/** Upgrade, downgrade, other options and another cycle of a running service, with what it costs to the cent. */
export default async function ChangePage({ params }: ChangePageProps) {
  const { actor } = await requireClient();
  const id = await params;
  const service = await api.portal.services.get(id);
  if (!isChangeable(service) || !standingOf(actor).may("service:write"))
    redirect(`/portal/services/${service.id}`);
  const [options, catalogue] = await Promise.all([
    api.portal.services.options(id),
    api.portal.services.changeCatalogue(id),
  ]);
  const t = await getTranslations("services.change");
  const list = await getTranslations("portal.services");
  const name = service.label ?? service.product.name;
  return (
    <>
      <PageHeader
        title={t("title", { name })}
        breadcrumbs={[
          { label: list("title"), href: "/portal/services" },
          { label: name, href: `/portal/services/${service.id}` },
        ]}
        description={t("description")}
      />
      <ChangeService
        service={service}
        options={options}
        products={catalogue.products}
        side="portal"
        action={changeServiceAction}
      />
    </>
  );
}
