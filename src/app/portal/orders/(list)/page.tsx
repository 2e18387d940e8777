import { Plus, ShoppingCart } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireClient } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import { choiceParam, isFiltered, textParam } from "@/components/lists/list-query";
import { ListEmpty } from "@/components/portal/list-empty";
import { OrderTable } from "@/components/portal/order-table";
import { standingOf } from "@/components/portal/standing";
import { statusOptions } from "@/components/portal/status-options";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-select";
import { PageHeader } from "@/components/ui/page-header";
import { SearchBox } from "@/components/ui/search-box";
import type { SearchParams } from "@/components/ui/search-href";

const PATH = "/portal/orders";
const FILTERS = ["q", "status"];
const STATUSES = ["pending", "paid", "cancelled"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portal.orders"))("title") };
}

/** All own orders (R38, R39). */
export default async function OrdersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requireClient();
  const params = await searchParams;
  const t = await getTranslations("portal.orders");
  const { isReseller, may } = standingOf(actor);
  const orders = await api.portal.orders.list({
    q: textParam(params, "q"),
    status: choiceParam(params, "status", STATUSES),
    cursor: currentCursor(params),
  });
  const newOrder = may("order:create") && (
    <ButtonLink href="/portal/order" variant="primary" icon={<Plus aria-hidden />}>
      {t("new")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} action={newOrder} />
      <Card flush>
        <FilterBar names={FILTERS}>
          <SearchBox label={t("search")} />
          <FilterSelect
            name="status"
            label={t("status")}
            all={t("allStatuses")}
            options={await statusOptions(STATUSES)}
          />
        </FilterBar>
        <OrderTable
          orders={orders.items}
          withCustomer={isReseller}
          empty={
            <ListEmpty
              icon={ShoppingCart}
              title={t("empty")}
              action={newOrder}
              filtered={isFiltered(params, FILTERS)}
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
