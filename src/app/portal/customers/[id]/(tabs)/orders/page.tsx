import { ShoppingCart } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireReseller } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { OrderTable } from "@/components/portal/order-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("customers.tabs"))("orders") };
}

/** All orders for a customer (R34). */
export default async function CustomerOrdersPage({ params, searchParams }: ObjectPageProps) {
  await requireReseller();
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const [page, t] = await Promise.all([
    api.portal.orders.list({ customer: id, cursor: currentCursor(query) }),
    getTranslations("portal.customers"),
  ]);
  return (
    <Card flush>
      <OrderTable
        orders={page.items}
        withCustomer={false}
        empty={
          <EmptyState icon={ShoppingCart} title={t("noOrders")}>
            {t("noOrdersText")}
          </EmptyState>
        }
      />
      <CursorPagination path={`/portal/customers/${id}/orders`} params={query} nextCursor={page.nextCursor} />
    </Card>
  );
}
