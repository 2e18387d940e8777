import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { CancelOrder } from "@/components/admin/cancel-order";
import { OrderDetails } from "@/components/admin/order-details";
import { OrderItem } from "@/components/admin/order-item";
import { OrderServices } from "@/components/admin/order-services";
import { OrderTimeline } from "@/components/admin/order-timeline";
import { OrderTotals } from "@/components/admin/order-totals";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { IdText } from "@/components/ui/id-text";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import { cancelOrderAction } from "../actions";

export async function generateMetadata({ params }: ObjectPageProps): Promise<Metadata> {
  await requireAdmin();
  const order = await api.admin.orders.get(await params);
  return { title: (await getTranslations("admin.orders"))("number", { number: String(order.number) }) };
}

export default async function OrderPage({ params }: ObjectPageProps) {
  await requireAdmin();
  const { id } = await params;
  const [order, t] = await Promise.all([api.admin.orders.get({ id }), getTranslations("admin.orders")]);
  return (
    <>
      <PageHeader
        title={t("number", { number: String(order.number) })}
        breadcrumbs={[{ label: t("title"), href: "/admin/orders" }]}
        badge={<StatusBadge status={order.status} />}
        meta={<IdText id={order.id} />}
        action={
          <>
            {order.status === "pending" && (
              <CancelOrder id={order.id} number={String(order.number)} action={cancelOrderAction} />
            )}
            {order.invoice && (
              <ButtonLink
                href={`/admin/invoices/${order.invoice.id}`}
                variant={order.status === "pending" ? "primary" : "secondary"}
              >
                {t("openInvoice", { number: order.invoice.number })}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid gap-6">
          {order.items.map((item) => (
            <OrderItem key={item.id} item={item} retail={order.priceKind === "retail"} />
          ))}
        </div>
        <div className="grid gap-6">
          <Card title={t("summary")}>
            <OrderTotals order={order} />
          </Card>
          <Card title={t("details")}>
            <OrderDetails order={order} />
          </Card>
          <Card title={t("services")}>
            <OrderServices services={order.services} />
          </Card>
          <Card title={t("timeline")}>
            <OrderTimeline order={order} />
          </Card>
        </div>
      </div>
    </>
  );
}
