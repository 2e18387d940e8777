import { Server, ShoppingCart } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { OrderRowDto } from "@/features/orders";
import type { ServiceDto } from "@/features/services";
import { OrderTable } from "./order-table";
import { ServiceTable } from "./service-table";

type CustomerSalesProps = {
  customerId: string;
  services: readonly ServiceDto[];
  orders: readonly OrderRowDto[];
};

/** A customer's newest services and orders. */
export function CustomerSales({ customerId, services, orders }: CustomerSalesProps) {
  const t = useTranslations("portal.customers");
  return (
    <div className="grid gap-6">
      <Card title={t("services")} flush>
        <ServiceTable
          services={services}
          withCustomer={false}
          withMargin
          empty={
            <EmptyState icon={Server} title={t("noServices")}>
              {t("noServicesText")}
            </EmptyState>
          }
        />
      </Card>
      <Card
        title={t("orders")}
        action={
          orders.length > 0 && (
            <Link
              href={`/portal/orders?customer=${customerId}`}
              className="text-accent-text underline-offset-4 hover:underline"
            >
              {t("allOrders")}
            </Link>
          )
        }
        flush
      >
        <OrderTable
          orders={orders}
          withCustomer={false}
          empty={
            <EmptyState icon={ShoppingCart} title={t("noOrders")}>
              {t("noOrdersText")}
            </EmptyState>
          }
        />
      </Card>
    </div>
  );
}
