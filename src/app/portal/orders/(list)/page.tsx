import { Plus, ShoppingCart } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireClient } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import { ExportLink } from "@/components/lists/export-link";
import { isFiltered } from "@/components/lists/list-query";
import {
  ORDER_CHANNELS,
  ORDER_FILTERS,
  ORDER_STATUSES,
  orderFilters,
} from "@/components/lists/order-filters";
import { ListEmpty } from "@/components/portal/list-empty";
import { OrderTable } from "@/components/portal/order-table";
import { standingOf } from "@/components/portal/standing";
import { statusOptions } from "@/components/portal/status-options";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterDate } from "@/components/ui/filter-date";
import { FilterSelect } from "@/components/ui/filter-select";
import { PageHeader } from "@/components/ui/page-header";
import { SearchBox } from "@/components/ui/search-box";
import type { SearchParams } from "@/components/ui/search-href";

const PATH = "/portal/orders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portal.orders"))("title") };
}

/** All own orders (R38, R39). */
export default async function OrdersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requireClient();
  const params = await searchParams;
  const t = await getTranslations("portal.orders");
  const { isReseller, may } = standingOf(actor);
  const filters = orderFilters(params);
  const [orders, customer] = await Promise.all([
    api.portal.orders.list({ ...filters, cursor: currentCursor(params) }),
    isReseller && filters.customer ? api.portal.customers.get({ id: filters.customer }) : null,
  ]);
  const newOrder = may("order:create") && (
    <ButtonLink href="/portal/order" variant="primary" icon={<Plus aria-hidden />}>
      {t("new")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} action={newOrder} />
      <Card flush>
        <FilterBar
          names={ORDER_FILTERS}
          actions={<ExportLink path={PATH} params={params} names={ORDER_FILTERS} />}
        >
          <SearchBox label={t("search")} />
          <FilterSelect
            name="status"
            label={t("status")}
            all={t("allStatuses")}
            options={await statusOptions(ORDER_STATUSES)}
          />
          <FilterSelect
            name="channel"
            label={t("channel")}
            all={t("allChannels")}
            options={ORDER_CHANNELS.map((value) => ({ value, label: t(`channels.${value}`) }))}
          />
          {customer && (
            <FilterSelect
              name="customer"
              label={t("customer")}
              all={t("allCustomers")}
              options={[{ value: customer.id, label: customer.name }]}
            />
          )}
          <FilterDate name="from" label={t("from")} />
          <FilterDate name="to" label={t("to")} />
        </FilterBar>
        <OrderTable
          orders={orders.items}
          withCustomer={isReseller}
          empty={
            <ListEmpty
              icon={ShoppingCart}
              title={t("empty")}
              action={newOrder}
              filtered={isFiltered(params, ORDER_FILTERS)}
              path={PATH}
            >
              {t("emptyText")}
            </ListEmpty>
          }
        />
        <CursorPagination path={PATH} params={params} nextCursor={orders.nextCursor} />
      </Card>
    </>
  );
}
