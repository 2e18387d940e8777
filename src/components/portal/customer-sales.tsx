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
  /** Leads to all of them. */
  allLabel: string;
};

/** A customer's newest services and orders. */
export function CustomerSales({ customerId, services, orders, allLabel }: CustomerSalesProps) {
  const t = useTranslations("portal.customers");
  const path = `/portal/customers/${customerId}`;
  return (
    <div className="grid gap-6">
      <Card
        title={t("services")}
        action={services.length > 0 && <All href={`${path}/services`}>{allLabel}</All>}
        flush
      >
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
        action={orders.length > 0 && <All href={`${path}/orders`}>{allLabel}</All>}
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

function All({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href} className="text-accent-text underline-offset-4 hover:underline">
      {children}
    </Link>
  );
}
