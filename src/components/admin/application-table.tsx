import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatusBadge } from "@/components/ui/status-badge";
import type { ApplicationSummaryDto } from "@/features/resellers";

type ApplicationTableProps = { applications: readonly ApplicationSummaryDto[]; empty: ReactNode };

/** The review queue and its past. */
export function ApplicationTable({ applications, empty }: ApplicationTableProps) {
  const t = useTranslations("admin.applications");
  const c = useTranslations("admin.common");
  const columns: Column<ApplicationSummaryDto>[] = [
    { key: "business", header: t("business"), cell: (application) => application.businessName },
    {
      key: "status",
      header: c("status"),
      cell: (application) => <StatusBadge status={application.status} />,
    },
    { key: "client", header: t("client"), hideBelow: "sm", cell: (application) => application.clientName },
    {
      key: "submitted",
      header: t("submitted"),
      cell: (application) => <RelativeTime value={application.createdAt} />,
    },
    {
      key: "updated",
      header: t("lastChange"),
      hideBelow: "md",
      cell: (application) => <RelativeTime value={application.updatedAt} />,
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={applications}
      rowKey={(application) => application.id}
      rowHref={(application) => `/admin/applications/${application.id}`}
      empty={empty}
    />
  );
}
