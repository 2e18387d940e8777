import { Server, ShoppingCart } from "lucide-react";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { OrderRowDto } from "@/features/orders";
import type { ServiceDto } from "@/features/services";
import { OrderTable } from "./order-table";
import { ServiceTable } from "./service-table";

type CustomerSalesProps = { services: readonly ServiceDto[]; orders: readonly OrderRowDto[] };

/** A customer's newest services and orders. */
export function CustomerSales({ services, orders }: CustomerSalesProps) {
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
      <Card title={t("orders")} flush>
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
