import { History } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireClient } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { ACTIVITY_FILTERS, ActivityFilterBar, activityFilters } from "@/components/activity/activity-filters";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import { ExportLink } from "@/components/lists/export-link";
import { isFiltered } from "@/components/lists/list-query";
import { actionKey, OWN_ACTIONS } from "@/components/portal/activity-names";
import { ActivityTable } from "@/components/portal/activity-table";
import { ListEmpty } from "@/components/portal/list-empty";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import type { SearchParams } from "@/components/ui/search-href";
import { mayClient } from "@/core/access";

const PATH = "/portal/activity";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portal.activity"))("title") };
}

/** The client's own part of the activity log (R66). */
export default async function ActivityPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requireClient();
  const params = await searchParams;
  const t = await getTranslations("portal.activity");
  const activity = await api.portal.activity.list({
    ...activityFilters(params),
    cursor: currentCursor(params),
  });
  const actions = OWN_ACTIONS.map((action) => ({ value: action, label: t(`actions.${actionKey(action)}`) }));
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        action={<ExportLink path={PATH} params={params} names={ACTIVITY_FILTERS} />}
      />
      <Card flush>
        <ActivityFilterBar
          path={PATH}
          params={params}
          search={t("search")}
          actions={{ label: t("action"), all: t("allActions"), options: actions }}
          own
        />
        <ActivityTable
          entries={activity.items}
          withInvoices={mayClient(actor, "invoice:read")}
          empty={
            <ListEmpty
              icon={History}
              title={t("empty")}
              filtered={isFiltered(params, ACTIVITY_FILTERS)}
              path={PATH}
            >
              {t("emptyText")}
            </ListEmpty>
          }
        />
        <CursorPagination path={PATH} params={params} nextCursor={activity.nextCursor} />
      </Card>
    </>
  );
}
