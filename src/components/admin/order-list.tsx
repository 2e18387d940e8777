import { ShoppingCart } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { choiceParam, isFiltered, textParam } from "@/components/lists/list-query";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { SearchBox } from "@/components/ui/search-box";
import type { SearchParams } from "@/components/ui/search-href";
import type { ListPage } from "@/core/list";
import type { OrderRowDto } from "@/features/orders";
import { ListEmpty } from "./list-empty";
import { OrderTable } from "./order-table";
import { StatusFilter } from "./status-filter";

const STATUSES = ["pending", "paid", "cancelled"] as const;

/** The filters that an address asks for. */
export function orderFilters(params: SearchParams) {
  return { q: textParam(params, "q"), status: choiceParam(params, "status", STATUSES) };
}

type OrderListProps = {
  path: string;
  params: SearchParams;
  page: ListPage<OrderRowDto>;
  /** Left out where all are one client's. */
  withBuyer?: boolean;
  emptyText?: ReactNode;
};

/** A card with orders: search, filter, table, pages. */
export function OrderList({ path, params, page, withBuyer, emptyText }: OrderListProps) {
  const t = useTranslations("admin.orders");
  return (
    <Card flush>
      <FilterBar names={["q", "status"]}>
        <SearchBox label={t("search")} />
        <StatusFilter label={t("filter")} statuses={STATUSES} />
      </FilterBar>
      <OrderTable
        orders={page.items}
        withBuyer={withBuyer}
        empty={
          <ListEmpty
            filtered={isFiltered(params, ["q", "status"])}
            path={path}
            icon={ShoppingCart}
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
