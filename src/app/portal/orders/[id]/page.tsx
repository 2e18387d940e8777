import { RotateCcw } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireClient } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { OrderActions } from "@/components/portal/order-actions";
import { OrderFacts } from "@/components/portal/order-facts";
import { OrderItemCard } from "@/components/portal/order-item-card";
import { OrderServices } from "@/components/portal/order-services";
import { OrderSteps } from "@/components/portal/order-steps";
import { standingOf } from "@/components/portal/standing";
import { AskAbout } from "@/components/tickets/ask-about";
import { ActionButton } from "@/components/ui/action-button";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatusBadge } from "@/components/ui/status-badge";
import { orderAgainAction } from "../../cart/actions";
import { cancelOrderAction, payOrderAction } from "../actions";

type OrderPageProps = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: OrderPageProps): Promise<Metadata> {
  await requireClient();
  const order = await api.portal.orders.get(await params);
  return { title: (await getTranslations("portal.orders"))("number", { number: String(order.number) }) };
}

/** One order: what was ordered and how its price came about, its invoice and services (R26, R38). */
export default async function OrderPage({ params }: OrderPageProps) {
  const { actor } = await requireClient();
  const { isReseller, may } = standingOf(actor);
  const [order, balance] = await Promise.all([
    api.portal.orders.get(await params),
    may("balance:read") ? api.portal.billing.balance() : null,
  ]);
  const t = await getTranslations("portal.order");
  const list = await getTranslations("portal.orders");
  const cart = await getTranslations("cart");
  const number = String(order.number);
  const isOpen = order.status === "pending";
  return (
    <>
      <PageHeader
        title={list("number", { number })}
        breadcrumbs={[{ label: list("title"), href: "/portal/orders" }]}
        badge={<StatusBadge status={order.status} />}
        meta={
          <>
            <span>
              {t("placedAt")} <RelativeTime value={order.createdAt} />
            </span>
            {order.customer && (
              <Link
                href={`/portal/customers/${order.customer.id}`}
                className="text-accent-text underline-offset-4 hover:underline"
              >
                {order.customer.name}
              </Link>
            )}
          </>
        }
        action={
          <>
            <AskAbout id={order.id} />
            {may("order:create") && (
              <ActionButton
                action={orderAgainAction}
                fields={{ id: order.id }}
                icon={<RotateCcw aria-hidden />}
              >
                {cart("again")}
              </ActionButton>
            )}
            {isOpen && (may("order:pay") || may("order:create")) && (
              <OrderActions
                id={order.id}
                number={number}
                total={order.invoice?.due ?? order.invoiceTotal}
                available={may("order:pay") ? (balance?.available ?? null) : null}
                pay={payOrderAction}
                cancel={may("order:create") ? cancelOrderAction : null}
              />
            )}
          </>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid gap-6">
          {isOpen && order.invoice && (
            <Alert
              tone="info"
              title={t("waiting")}
              action={
                may("invoice:read") && (
                  <ButtonLink href={`/portal/invoices/${order.invoice.id}`}>
                    {t("toInvoice", { number: order.invoice.number })}
                  </ButtonLink>
                )
              }
            >
              {t("waitingText")}
            </Alert>
          )}
          {order.items.map((item) => (
            <OrderItemCard key={item.id} item={item} priceKind={order.priceKind} />
          ))}
          <OrderServices services={order.services} />
        </div>
        <div className="grid gap-6">
          <Card title={t("progress")}>
            <OrderSteps order={order} />
          </Card>
          <OrderFacts order={order} withCustomer={isReseller} withInvoice={may("invoice:read")} />
        </div>
      </div>
    </>
  );
}
