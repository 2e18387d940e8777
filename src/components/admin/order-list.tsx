import { ShoppingCart } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { ExportLink } from "@/components/lists/export-link";
import { isFiltered } from "@/components/lists/list-query";
import { ORDER_CHANNELS, ORDER_FILTERS, ORDER_STATUSES } from "@/components/lists/order-filters";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterDate } from "@/components/ui/filter-date";
import { FilterSelect } from "@/components/ui/filter-select";
import { SearchBox } from "@/components/ui/search-box";
import type { SearchParams } from "@/components/ui/search-href";
import type { ListPage } from "@/core/list";
import type { OrderRowDto } from "@/features/orders";
import { ListEmpty } from "./list-empty";
import { OrderTable } from "./order-table";
import { StatusFilter } from "./status-filter";

type OrderListProps = {
  path: string;
  params: SearchParams;
  page: ListPage<OrderRowDto>;
  /** Left out where all are one client's. */
  withBuyer?: boolean;
  /** Where `path` has a route `export`. */
  withExport?: boolean;
  emptyText?: ReactNode;
};

/** A card with orders: search, filter, table, pages. */
export function OrderList({ path, params, page, withBuyer, withExport, emptyText }: OrderListProps) {
  const t = useTranslations("admin.orders");
  return (
    <Card flush>
      <FilterBar
        names={ORDER_FILTERS}
        actions={withExport && <ExportLink path={path} params={params} names={ORDER_FILTERS} />}
      >
        <SearchBox label={t("search")} />
        <StatusFilter label={t("filter")} statuses={ORDER_STATUSES} />
        <FilterSelect
          name="channel"
          label={t("channel")}
          all={t("allChannels")}
          options={ORDER_CHANNELS.map((value) => ({ value, label: t("channelLabel", { channel: value }) }))}
        />
        <FilterDate name="from" label={t("from")} />
        <FilterDate name="to" label={t("to")} />
      </FilterBar>
      <OrderTable
        orders={page.items}
        withBuyer={withBuyer}
        empty={
          <ListEmpty
            filtered={isFiltered(params, ORDER_FILTERS)}
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
