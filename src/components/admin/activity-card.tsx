import { Activity } from "lucide-react";
import { useTranslations } from "next-intl";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { choiceParam, isFiltered, textParam } from "@/components/lists/list-query";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-select";
import { SearchBox } from "@/components/ui/search-box";
import type { SearchParams } from "@/components/ui/search-href";
import type { ListPage } from "@/core/list";
import { ACTIONS, type ActivityDto } from "@/features/activity";
import { ActivityList } from "./activity-list";
import { ListEmpty } from "./list-empty";

/** The filters that an address asks for. */
export function activityFilters(params: SearchParams) {
  return { q: textParam(params, "q"), action: choiceParam(params, "action", ACTIONS) };
}

type ActivityCardProps = { path: string; params: SearchParams; page: ListPage<ActivityDto> };

/** A card with the log: search, filter by action, entries, pages (R66). */
export function ActivityCard({ path, params, page }: ActivityCardProps) {
  const t = useTranslations("admin.activity");
  return (
    <Card flush>
      <FilterBar names={["q", "action"]}>
        <SearchBox label={t("search")} />
        <FilterSelect
          name="action"
          label={t("filter")}
          all={t("allActions")}
          options={ACTIONS.map((action) => ({ value: action, label: t(`filterActions.${action}`) }))}
        />
      </FilterBar>
      {page.items.length > 0 ? (
        <ActivityList entries={page.items} />
      ) : (
        <ListEmpty
          filtered={isFiltered(params, ["q", "action"])}
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
