import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { OrderList } from "@/components/admin/order-list";
import { currentCursor } from "@/components/lists/cursor-trail";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { orderFilters } from "@/components/lists/order-filters";
import { pageTitle } from "../../../page-title";
import { readReseller } from "../read-reseller";

export const generateMetadata = pageTitle("admin.orders");

export default async function ResellerOrdersPage({ params, searchParams }: ObjectPageProps) {
  await requireAdmin();
  const query = await searchParams;
  const reseller = await readReseller((await params).id);
  const page = await api.admin.orders.list({
    ...orderFilters(query),
    client: reseller.clientId,
    cursor: currentCursor(query),
  });
  return (
    <OrderList path={`/admin/resellers/${reseller.id}/orders`} params={query} page={page} withBuyer={false} />
  );
}
