import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { ServiceList, serviceFilters } from "@/components/admin/service-list";
import { currentCursor } from "@/components/lists/cursor-trail";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { pageTitle } from "../../../page-title";
import { readReseller } from "../read-reseller";

export const generateMetadata = pageTitle("admin.services");

export default async function ResellerServicesPage({ params, searchParams }: ObjectPageProps) {
  await requireAdmin();
  const query = await searchParams;
  const reseller = await readReseller((await params).id);
  const page = await api.admin.services.list({
    ...serviceFilters(query),
    client: reseller.clientId,
    cursor: currentCursor(query),
  });
  return (
    <ServiceList
      path={`/admin/resellers/${reseller.id}/services`}
      params={query}
      page={page}
      withClient={false}
    />
  );
}
