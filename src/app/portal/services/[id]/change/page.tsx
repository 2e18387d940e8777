import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireClient } from "@/adapters/auth";
import { TrpcProvider } from "@/adapters/trpc/client";
import { api } from "@/adapters/trpc/server";
import { standingOf } from "@/components/portal/standing";
import { ChangeForm } from "@/components/services/change-form";
import { ClientMessages } from "@/components/shell/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { changeServiceAction } from "../../actions";

type ChangePageProps = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: ChangePageProps): Promise<Metadata> {
  await requireClient();
  const service = await api.portal.services.get(await params);
  const t = await getTranslations("services.change");
  return { title: t("title", { name: service.label ?? service.product.name }) };
}

/** Upgrade, downgrade and other options of a running service, with what it costs to the cent. */
export default async function ChangePage({ params }: ChangePageProps) {
  const { actor } = await requireClient();
  const id = await params;
  const [service, options, catalogue] = await Promise.all([
    api.portal.services.get(id),
    api.portal.services.options(id),
    api.portal.catalogue.list(),
  ]);
  const isOpen = service.status === "active" && service.cycle !== "one_time" && !service.pending;
  if (!isOpen || !standingOf(actor).may("service:write")) redirect(`/portal/services/${service.id}`);
  const t = await getTranslations("services.change");
  const list = await getTranslations("portal.services");
  const name = service.label ?? service.product.name;
  const products = catalogue.products.filter((product) =>
    product.prices.some(({ cycle }) => cycle === service.cycle),
  );
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
      <ClientMessages namespaces={["common", "errors", "portal", "services"]}>
        <TrpcProvider>
          <ChangeForm service={service} options={options} products={products} action={changeServiceAction} />
        </TrpcProvider>
      </ClientMessages>
    </>
  );
}
