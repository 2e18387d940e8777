import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { ChangeService } from "@/components/services/change-service";
import { isChangeable } from "@/components/services/change-values";
import { PageHeader } from "@/components/ui/page-header";
import { changeServiceAction } from "../../actions";

export async function generateMetadata({ params }: ObjectPageProps): Promise<Metadata> {
  await requireAdmin();
  const service = await api.admin.services.get(await params);
  const t = await getTranslations("services.change");
  return { title: t("title", { name: service.label ?? service.product.name }) };
}

/** An admin changes a client's service: at the client's prices, from its balance, and under the admin's own name. */
export default async function ChangePage({ params }: ObjectPageProps) {
  await requireAdmin();
  const id = await params;
  const service = await api.admin.services.get(id);
  if (!isChangeable(service)) redirect(`/admin/services/${service.id}`);
  const [options, catalogue, t, list] = await Promise.all([
    api.admin.services.options(id),
    api.admin.services.changeCatalogue(id),
    getTranslations("services.change"),
    getTranslations("admin.services"),
  ]);
  const name = service.label ?? service.product.name;
  return (
    <>
      <PageHeader
        title={t("title", { name })}
        breadcrumbs={[
          { label: list("title"), href: "/admin/services" },
          { label: name, href: `/admin/services/${service.id}` },
        ]}
        description={t("descriptionFor", { client: service.clientName })}
      />
      <ChangeService
        service={service}
        options={options}
        products={catalogue.products}
        side="admin"
        action={changeServiceAction}
      />
    </>
  );
}
