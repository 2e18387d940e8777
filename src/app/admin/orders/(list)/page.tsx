import { Plus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { OrderList } from "@/components/admin/order-list";
import { currentCursor } from "@/components/lists/cursor-trail";
import type { ListPageProps } from "@/components/lists/list-query";
import { orderFilters } from "@/components/lists/order-filters";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { pageTitle } from "../../page-title";

export const generateMetadata = pageTitle("admin.orders");

export default async function OrdersPage({ searchParams }: ListPageProps) {
  await requireAdmin();
  const params = await searchParams;
  const [page, t] = await Promise.all([
    api.admin.orders.list({ ...orderFilters(params), cursor: currentCursor(params) }),
    getTranslations("admin.orders"),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        action={
          <ButtonLink href="/admin/orders/new" variant="primary" icon={<Plus aria-hidden />}>
            {t("new")}
          </ButtonLink>
        }
      />
      <OrderList path="/admin/orders" params={params} page={page} withExport />
    </>
  );
}
