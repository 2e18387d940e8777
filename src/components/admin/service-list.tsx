import { Server } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { choiceParam, isFiltered, textParam } from "@/components/lists/list-query";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { SearchBox } from "@/components/ui/search-box";
import type { SearchParams } from "@/components/ui/search-href";
import type { ListPage } from "@/core/list";
import type { ServiceDto } from "@/features/services";
import { ListEmpty } from "./list-empty";
import { ServiceTable } from "./service-table";
import { StatusFilter } from "./status-filter";

const STATUSES = ["pending", "provisioning", "active", "suspended", "cancelled", "terminated"] as const;

/** The filters that an address asks for. */
export function serviceFilters(params: SearchParams) {
  return { q: textParam(params, "q"), status: choiceParam(params, "status", STATUSES) };
}

type ServiceListProps = {
  path: string;
  params: SearchParams;
  page: ListPage<ServiceDto>;
  /** Left out where all are one client's. */
  withClient?: boolean;
  emptyText?: ReactNode;
};

/** A card with services: search, filter, table, pages. */
export function ServiceList({ path, params, page, withClient, emptyText }: ServiceListProps) {
  const t = useTranslations("admin.services");
  return (
    <Card flush>
      <FilterBar names={["q", "status"]}>
        <SearchBox label={t("search")} />
        <StatusFilter of="service" label={t("filter")} statuses={STATUSES} />
      </FilterBar>
      <ServiceTable
        services={page.items}
        withClient={withClient}
        empty={
          <ListEmpty
            filtered={isFiltered(params, ["q", "status"])}
            path={path}
            icon={Server}
            title={t("emptyTitle")}
          >
            {emptyText ?? t("emptyText")}
          </ListEmpty>
        }
      />
      <CursorPagination path={path} params={params} nextCursor={page.nextCursor} />
    </Card>
  );
}
