import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { ACTIVITY_FILTERS, activityFilters } from "@/components/activity/activity-filters";
import { ActivityCard } from "@/components/admin/activity-card";
import { currentCursor } from "@/components/lists/cursor-trail";
import { ExportLink } from "@/components/lists/export-link";
import type { ListPageProps } from "@/components/lists/list-query";
import { PageHeader } from "@/components/ui/page-header";
import { pageTitle } from "../page-title";

export const generateMetadata = pageTitle("admin.activity");

export default async function ActivityPage({ searchParams }: ListPageProps) {
  await requireAdmin();
  const params = await searchParams;
  const [page, t] = await Promise.all([
    api.admin.activity.list({ ...activityFilters(params), cursor: currentCursor(params) }),
    getTranslations("admin.activity"),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        action={<ExportLink path="/admin/activity" params={params} names={ACTIVITY_FILTERS} />}
      />
      <ActivityCard path="/admin/activity" params={params} page={page} />
    </>
  );
}
