import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatusBadge } from "@/components/ui/status-badge";
import type { ReviewedTicketDto } from "@/features/support";
import { PriorityBadge } from "./priority-badge";
import { TicketSubject } from "./ticket-subject";

type QueueTableProps = {
  tickets: readonly ReviewedTicketDto[];
  sort: { current: string; href: (sort: string) => string };
  empty: ReactNode;
};

/** All clients' tickets; each row leads to its ticket (R78). */
export function QueueTable({ tickets, sort, empty }: QueueTableProps) {
  const t = useTranslations("tickets.admin");
  const bulk = useTranslations("tickets.bulk");
  const columns: Column<ReviewedTicketDto>[] = [
    {
      key: "subject",
      header: t("subject"),
      cell: (ticket) => <TicketSubject ticket={ticket} phone={ticket.client.name} />,
    },
    {
      key: "client",
      header: t("client"),
      hideBelow: "sm",
      cell: ({ client }) => (
        <>
          {client.name}
          <span className="block text-sm text-muted">
            {client.isReseller ? t("reseller") : t("directClient")}
          </span>
        </>
      ),
    },
    { key: "status", header: t("status"), cell: (ticket) => <StatusBadge status={ticket.status} /> },
    {
      key: "priority",
      header: t("priority"),
      sort: "priority",
      hideBelow: "sm",
      cell: (ticket) => <PriorityBadge priority={ticket.priority} />,
    },
    {
      key: "assignee",
      header: t("assignee"),
      hideBelow: "lg",
      cell: (ticket) => ticket.assignee?.name ?? <span className="text-subtle">{t("nobody")}</span>,
    },
    {
      key: "activity",
      header: t("lastActivity"),
      sort: "activity",
      hideBelow: "md",
      cell: (ticket) => <RelativeTime value={ticket.lastActivityAt} />,
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={tickets}
      rowKey={(ticket) => ticket.id}
      rowHref={(ticket) => `/admin/tickets/${ticket.id}`}
      sort={sort}
      selection={{ page: bulk("page"), row: (ticket) => bulk("row", { number: ticket.number }) }}
      empty={empty}
    />
  );
}
