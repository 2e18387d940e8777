import { History } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireClient } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import { ExportLink } from "@/components/lists/export-link";
import { choiceParam, isFiltered, textParam } from "@/components/lists/list-query";
import { actionKey, OWN_ACTIONS } from "@/components/portal/activity-names";
import { ActivityTable } from "@/components/portal/activity-table";
import { ListEmpty } from "@/components/portal/list-empty";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-select";
import { PageHeader } from "@/components/ui/page-header";
import { SearchBox } from "@/components/ui/search-box";
import type { SearchParams } from "@/components/ui/search-href";
import { mayClient } from "@/core/access";

const PATH = "/portal/activity";
const FILTERS = ["q", "action"];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portal.activity"))("title") };
}

/** The client's own part of the activity log (R66). */
export default async function ActivityPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requireClient();
  const params = await searchParams;
  const t = await getTranslations("portal.activity");
  const activity = await api.portal.activity.list({
    q: textParam(params, "q"),
    action: choiceParam(params, "action", OWN_ACTIONS),
    cursor: currentCursor(params),
  });
  const actions = OWN_ACTIONS.map((action) => ({ value: action, label: t(`actions.${actionKey(action)}`) }));
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        action={<ExportLink path={PATH} params={params} names={FILTERS} />}
      />
      <Card flush>
        <FilterBar names={FILTERS}>
          <SearchBox label={t("search")} />
          <FilterSelect name="action" label={t("action")} all={t("allActions")} options={actions} />
        </FilterBar>
        <ActivityTable
          entries={activity.items}
          withInvoices={mayClient(actor, "invoice:read")}
          empty={
            <ListEmpty icon={History} title={t("empty")} filtered={isFiltered(params, FILTERS)} path={PATH}>
              {t("emptyText")}
            </ListEmpty>
          }
        />
        <CursorPagination path={PATH} params={params} nextCursor={activity.nextCursor} />
      </Card>
    </>
  );
}
