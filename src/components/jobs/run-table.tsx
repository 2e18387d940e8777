import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FirstCell } from "@/components/admin/first-cell";
import { type Column, DataTable } from "@/components/ui/data-table";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatusBadge } from "@/components/ui/status-badge";
import type { RunDto } from "@/features/jobs";
import { useFormats } from "../ui/use-formats";
import { useJobName } from "./job-name";

/** Jobs, newest first, with how they went. */
export function RunTable({ runs, empty }: { runs: readonly RunDto[]; empty: ReactNode }) {
  const t = useTranslations("jobs.runs");
  const nameOf = useJobName();
  const formats = useFormats();
  const columns: Column<RunDto>[] = [
    {
      key: "job",
      header: t("job"),
      className: "wrap-anywhere",
      cell: ({ queue, error, cause }) => (
        <>
          <FirstCell phone={queue}>{nameOf(queue)}</FirstCell>
          {error ? (
            <span className="line-clamp-2 block text-sm text-danger">{error}</span>
          ) : (
            cause && <span className="block text-sm text-muted">{cause}</span>
          )}
        </>
      ),
    },
    { key: "status", header: t("status"), cell: ({ status }) => <StatusBadge status={status} /> },
    {
      key: "tries",
      header: t("tries"),
      align: "end",
      hideBelow: "md",
      cell: ({ attempts, maxAttempts }) => t("triesOf", { attempts, max: maxAttempts }),
    },
    {
      key: "duration",
      header: t("duration"),
      align: "end",
      hideBelow: "sm",
      cell: ({ durationMs }) =>
        durationMs === null ? <span aria-hidden>–</span> : formats.duration(durationMs),
    },
    {
      key: "asked",
      header: t("asked"),
      hideBelow: "sm",
      cell: ({ createdAt, dueAt, attempts }) => (
        <>
          <RelativeTime value={createdAt} />
          {dueAt && attempts > 0 && (
            <span className="block text-sm text-muted">
              {t("due")} <RelativeTime value={dueAt} />
            </span>
          )}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={runs}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/admin/jobs/${id}`}
      empty={empty}
    />
  );
}
