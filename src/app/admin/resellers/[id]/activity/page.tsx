import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { activityFilters } from "@/components/activity/activity-filters";
import { ActivityCard } from "@/components/admin/activity-card";
import { currentCursor } from "@/components/lists/cursor-trail";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { pageTitle } from "../../../page-title";
import { readReseller } from "../read-reseller";

export const generateMetadata = pageTitle("admin.activity");

export default async function ResellerActivityPage({ params, searchParams }: ObjectPageProps) {
  await requireAdmin();
  const query = await searchParams;
  const reseller = await readReseller((await params).id);
  const page = await api.admin.activity.list({
    ...activityFilters(query),
    client: reseller.clientId,
    cursor: currentCursor(query),
  });
  return <ActivityCard path={`/admin/resellers/${reseller.id}/activity`} params={query} page={page} />;
}
