import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { activityFilters } from "@/components/activity/activity-filters";
import { ActivityCard } from "@/components/admin/activity-card";
import { currentCursor } from "@/components/lists/cursor-trail";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { pageTitle } from "../../../page-title";

export const generateMetadata = pageTitle("catalog.tabs", "history");

export default async function ProductHistoryPage({ params, searchParams }: ObjectPageProps) {
  await requireAdmin();
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const page = await api.admin.activity.list({
    ...activityFilters(query),
    object: id,
    cursor: currentCursor(query),
  });
  return <ActivityCard path={`/admin/catalogue/${id}/history`} params={query} page={page} />;
}
