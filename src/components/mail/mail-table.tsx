import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FirstCell } from "@/components/admin/first-cell";
import { type Column, DataTable } from "@/components/ui/data-table";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatusBadge } from "@/components/ui/status-badge";
import type { MailDto } from "@/features/mail";

/** Mails, newest first. */
export function MailTable({ mails, empty }: { mails: readonly MailDto[]; empty: ReactNode }) {
  const t = useTranslations("mailPages");
  const c = useTranslations("admin.common");
  const columns: Column<MailDto>[] = [
    {
      key: "subject",
      header: t("subject"),
      className: "wrap-anywhere",
      cell: (mail) => <FirstCell phone={mail.recipient.email}>{mail.subject}</FirstCell>,
    },
    {
      key: "to",
      header: t("to"),
      hideBelow: "sm",
      className: "wrap-anywhere",
      cell: ({ recipient }) => (
        <>
          <span className="block">{recipient.name}</span>
          {recipient.name !== recipient.email && <span className="text-muted">{recipient.email}</span>}
        </>
      ),
    },
    { key: "type", header: t("kind"), hideBelow: "lg", cell: (mail) => t(`types.${mail.type}`) },
    { key: "status", header: c("status"), cell: (mail) => <StatusBadge status={mail.status} /> },
    {
      key: "written",
      header: t("written"),
      hideBelow: "md",
      cell: (mail) => <RelativeTime value={mail.createdAt} />,
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={mails}
      rowKey={(mail) => mail.id}
      rowHref={(mail) => `/admin/mail/${mail.id}`}
      empty={empty}
    />
  );
}
