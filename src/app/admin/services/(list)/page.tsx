import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { ServiceList, serviceFilters } from "@/components/admin/service-list";
import { currentCursor } from "@/components/lists/cursor-trail";
import type { ListPageProps } from "@/components/lists/list-query";
import { PageHeader } from "@/components/ui/page-header";
import { pageTitle } from "../../page-title";

export const generateMetadata = pageTitle("admin.services");

export default async function ServicesPage({ searchParams }: ListPageProps) {
  await requireAdmin();
  const params = await searchParams;
  const [page, t] = await Promise.all([
    api.admin.services.list({ ...serviceFilters(params), cursor: currentCursor(params) }),
    getTranslations("admin.services"),
  ]);
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <ServiceList path="/admin/services" params={params} page={page} />
    </>
  );
}
