import { Activity } from "lucide-react";
import { useTranslations } from "next-intl";
import { ACTIVITY_FILTERS, ActivityFilterBar } from "@/components/activity/activity-filters";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { isFiltered } from "@/components/lists/list-query";
import { Card } from "@/components/ui/card";
import type { SearchParams } from "@/components/ui/search-href";
import type { ListPage } from "@/core/list";
import { ACTIONS, type ActivityDto } from "@/features/activity";
import { ActivityList } from "./activity-list";
import { ListEmpty } from "./list-empty";

type ActivityCardProps = { path: string; params: SearchParams; page: ListPage<ActivityDto> };

/** A card with the log: search, filters, entries, pages (R66). */
export function ActivityCard({ path, params, page }: ActivityCardProps) {
  const t = useTranslations("admin.activity");
  const options = ACTIONS.map((action) => ({ value: action, label: t(`filterActions.${action}`) }));
  return (
    <Card flush>
      <ActivityFilterBar
        path={path}
        params={params}
        search={t("search")}
        actions={{ label: t("filter"), all: t("allActions"), options }}
        own={false}
      />
      {page.items.length > 0 ? (
        <ActivityList entries={page.items} path={path} />
      ) : (
        <ListEmpty
          filtered={isFiltered(params, ACTIVITY_FILTERS)}
          path={path}
          icon={Activity}
          title={t("emptyTitle")}
        >
          {t("emptyText")}
        </ListEmpty>
      )}
      <CursorPagination path={path} params={params} nextCursor={page.nextCursor} />
    </Card>
  );
}
