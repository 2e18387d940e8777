import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { RelativeTime } from "@/components/ui/relative-time";
import type { RequestLogDto } from "@/features/api-usage";
import { HttpStatus } from "./http-status";

type RequestLogTableProps = {
  rows: readonly RequestLogDto[];
  /** Where a row leads, before its id. */
  path: string;
  withReseller?: boolean;
  empty: ReactNode;
};

/** Requests, newest first: what was asked, how it was answered, with which key. */
export function RequestLogTable({ rows, path, withReseller, empty }: RequestLogTableProps) {
  const t = useTranslations("requestLogs");
  const reseller: Column<RequestLogDto> = {
    key: "reseller",
    header: t("column.reseller"),
    hideBelow: "sm",
    cell: (row) => row.reseller.name,
  };
  const columns: Column<RequestLogDto>[] = [
    {
      key: "request",
      header: t("column.request"),
      cell: (row) => (
        <span className="font-mono text-[0.92em] [overflow-wrap:anywhere]">
          {row.method} {row.path}
        </span>
      ),
    },
    {
      key: "status",
      header: t("column.status"),
      cell: (row) => (
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <HttpStatus status={row.status} />
          {row.errorCode && (
            <code className="font-mono text-xs text-muted max-sm:hidden">{row.errorCode}</code>
          )}
        </span>
      ),
    },
    {
      key: "duration",
      header: t("column.duration"),
      align: "end",
      hideBelow: "md",
      cell: (row) => t("ms", { ms: row.durationMs }),
    },
    ...(withReseller ? [reseller] : []),
    { key: "key", header: t("column.key"), hideBelow: "md", cell: (row) => row.key.name },
    {
      key: "when",
      header: t("column.when"),
      align: "end",
      cell: (row) => <RelativeTime value={row.createdAt} />,
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `${path}/${row.id}`}
      empty={empty}
    />
  );
}
