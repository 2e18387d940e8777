import { ShoppingCart } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { OrderRowDto } from "@/features/orders";
import { OrderTable } from "./order-table";

type LatestOrdersProps = { orders: readonly OrderRowDto[]; withCustomer: boolean; canOrder: boolean };

/** The newest orders, on an overview. */
export function LatestOrders({ orders, withCustomer, canOrder }: LatestOrdersProps) {
  const t = useTranslations("portal.overview");
  const empty = (
    <EmptyState
      icon={ShoppingCart}
      title={t("noOrders")}
      action={
        canOrder && (
          <ButtonLink href="/portal/order" variant="primary">
            {t("toCatalogue")}
          </ButtonLink>
        )
      }
    >
      {t("noOrdersHint")}
    </EmptyState>
  );
  return (
    <Card
      title={t("latestOrders")}
      action={
        orders.length > 0 && (
          <ButtonLink href="/portal/orders" variant="link">
            {t("allOrders")}
          </ButtonLink>
        )
      }
      flush
    >
      <OrderTable orders={orders} withCustomer={withCustomer} empty={empty} />
    </Card>
  );
}
