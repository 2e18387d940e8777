import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatusBadge } from "@/components/ui/status-badge";
import type { OrderRowDto } from "@/features/orders";
import { FirstCell } from "./first-cell";
import { MoneyOf } from "./money-of";

type OrderTableProps = {
  orders: readonly OrderRowDto[];
  empty: ReactNode;
  /** Left out where all orders are one client's. */
  withBuyer?: boolean;
};

/** Orders, newest first; each row leads to its order. */
export function OrderTable({ orders, empty, withBuyer = true }: OrderTableProps) {
  const t = useTranslations("admin.orders");
  const c = useTranslations("admin.common");
  const buyer: Column<OrderRowDto> = {
    key: "buyer",
    header: t("buyer"),
    hideBelow: "sm",
    cell: (order) => order.client.name,
  };
  const columns: Column<OrderRowDto>[] = [
    {
      key: "order",
      header: t("order"),
      cell: (order) => (
        <FirstCell phone={withBuyer && order.client.name}>
          {t("short", { number: String(order.number) })}
        </FirstCell>
      ),
    },
    { key: "status", header: c("status"), cell: (order) => <StatusBadge status={order.status} /> },
    ...(withBuyer ? [buyer] : []),
    {
      key: "customer",
      header: t("for"),
      hideBelow: "md",
      cell: (order) => order.customer?.name ?? <span className="text-subtle">{c("direct")}</span>,
    },
    {
      key: "kind",
      header: t("kind"),
      hideBelow: "lg",
      cell: (order) => t("kindLabel", { kind: order.priceKind }),
    },
    {
      key: "channel",
      header: t("channel"),
      hideBelow: "lg",
      cell: (order) => t("channelLabel", { channel: order.channel }),
    },
    {
      key: "created",
      header: c("created"),
      hideBelow: "sm",
      cell: (order) => <RelativeTime value={order.createdAt} />,
    },
    { key: "total", header: c("total"), align: "end", cell: (order) => <MoneyOf value={order.total} /> },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={orders}
      rowKey={(order) => order.id}
      rowHref={(order) => `/admin/orders/${order.id}`}
      empty={empty}
    />
  );
}
