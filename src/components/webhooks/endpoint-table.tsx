import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatusBadge } from "@/components/ui/status-badge";
import { Tooltip } from "@/components/ui/tooltip";
import type { EndpointRowDto } from "@/features/webhooks";

type EndpointTableProps = {
  caption: string;
  rows: readonly EndpointRowDto[];
  /** Where a row leads, before its id; absent where it leads nowhere. */
  path?: string;
  actions?: (row: EndpointRowDto) => ReactNode;
  empty: ReactNode;
};

/** A reseller's endpoints: where they are, what they hear of, and how it goes lately. */
export function EndpointTable({ caption, rows, path, actions, empty }: EndpointTableProps) {
  const t = useTranslations("webhooks");
  const columns: Column<EndpointRowDto>[] = [
    { key: "url", header: t("column.url"), cell: (row) => <Address row={row} withReason={!path} /> },
    {
      key: "events",
      header: t("column.events"),
      hideBelow: "md",
      className: "whitespace-nowrap",
      cell: ({ events }) =>
        events ? (
          <Tooltip text={events.join(", ")}>{t("eventCount", { count: events.length })}</Tooltip>
        ) : (
          t("allEvents")
        ),
    },
    { key: "status", header: t("column.status"), cell: (row) => <StatusBadge status={row.status} /> },
    { key: "last", header: t("column.last"), hideBelow: "sm", cell: (row) => <Last row={row} /> },
    {
      key: "failed",
      header: t("column.failed"),
      align: "end",
      hideBelow: "md",
      cell: ({ failedLately }) => failedLately,
    },
    ...(actions
      ? [
          {
            key: "actions",
            header: t("column.actions"),
            hideHeader: true,
            align: "end" as const,
            cell: actions,
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={path ? (row) => `${path}/${row.id}` : undefined}
      empty={empty}
    />
  );
}

function Address({ row, withReason }: { row: EndpointRowDto; withReason: boolean }) {
  const t = useTranslations("webhooks.reason");
  return (
    <>
      <span className="font-mono text-[0.92em] [overflow-wrap:anywhere]">{row.url}</span>
      {row.description && <span className="block text-xs text-muted">{row.description}</span>}
      {withReason && row.disabledReason && (
        <span className="block text-xs text-muted">
          {t(row.disabledReason, { note: row.disabledNote ?? "" })}
        </span>
      )}
    </>
  );
}

function Last({ row: { lastDelivery } }: { row: EndpointRowDto }) {
  const t = useTranslations("webhooks");
  if (!lastDelivery) return <span className="text-muted">{t("neverSent")}</span>;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      <StatusBadge status={lastDelivery.status} />
      <RelativeTime value={lastDelivery.createdAt} />
    </span>
  );
}
