import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Money } from "@/components/ui/money";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatusBadge } from "@/components/ui/status-badge";
import type { OrderRowDto } from "@/features/orders";

type OrderTableProps = {
  orders: readonly OrderRowDto[];
  /** Whom each is for: resellers only. */
  withCustomer: boolean;
  empty: ReactNode;
};

/** Own orders, newest first; each row leads to its order. */
export function OrderTable({ orders, withCustomer, empty }: OrderTableProps) {
  const t = useTranslations("portal.orders");
  const customer: Column<OrderRowDto> = {
    key: "customer",
    header: t("customer"),
    hideBelow: "sm",
    cell: (order) => order.customer?.name ?? <span className="text-subtle">{t("ownUse")}</span>,
  };
  const columns: Column<OrderRowDto>[] = [
    {
      key: "order",
      header: t("order"),
      cell: (order) => (
        <>
          {t("number", { number: String(order.number) })}
          {withCustomer && (
            <span className="block text-sm font-normal text-muted sm:hidden">
              {order.customer?.name ?? t("ownUse")}
            </span>
          )}
        </>
      ),
    },
    { key: "status", header: t("status"), cell: (order) => <StatusBadge status={order.status} /> },
    ...(withCustomer ? [customer] : []),
    {
      key: "channel",
      header: t("channel"),
      hideBelow: "lg",
      cell: (order) => t(`channels.${order.channel}`),
    },
    {
      key: "placed",
      header: t("placed"),
      hideBelow: "sm",
      cell: (order) => <RelativeTime value={order.createdAt} />,
    },
    {
      key: "total",
      header: t("total"),
      align: "end",
      cell: ({ total }) => <Money amount={total.amount} currency={total.currency} />,
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={orders}
      rowKey={(order) => order.id}
      rowHref={(order) => `/portal/orders/${order.id}`}
      empty={empty}
    />
  );
}
