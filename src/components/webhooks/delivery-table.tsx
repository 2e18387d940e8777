import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatusBadge } from "@/components/ui/status-badge";
import type { WebhookDeliveryDto } from "@/features/webhooks";
import { DeliveryAnswer } from "./delivery-answer";

type DeliveryTableProps = { rows: readonly WebhookDeliveryDto[]; path: string; empty: ReactNode };

/** What went to an endpoint, newest first: how it was answered, and when it is tried next. */
export function DeliveryTable({ rows, path, empty }: DeliveryTableProps) {
  const t = useTranslations("webhooks");
  const columns: Column<WebhookDeliveryDto>[] = [
    {
      key: "event",
      header: t("column.event"),
      cell: (row) => (
        <code className="font-mono text-[0.92em] [overflow-wrap:anywhere]">{row.eventType}</code>
      ),
    },
    {
      key: "status",
      header: t("column.status"),
      cell: (row) => (
        <>
          <StatusBadge status={row.status} />
          {row.nextTryAt && row.attempts > 0 && (
            <span className="block text-xs text-muted">
              {t("deliveries.next")} <RelativeTime value={row.nextTryAt} />
            </span>
          )}
        </>
      ),
    },
    {
      key: "answer",
      header: t("column.answer"),
      hideBelow: "sm",
      cell: (row) => <DeliveryAnswer of={row} />,
    },
    { key: "tries", header: t("column.tries"), align: "end", hideBelow: "md", cell: (row) => row.attempts },
    {
      key: "when",
      header: t("column.when"),
      align: "end",
      cell: (row) => <RelativeTime value={row.createdAt} />,
    },
  ];
  return (
    <DataTable
      caption={t("deliveries.caption")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `${path}/${row.id}`}
      empty={empty}
    />
  );
}
