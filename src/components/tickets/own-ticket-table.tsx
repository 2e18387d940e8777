import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatusBadge } from "@/components/ui/status-badge";
import type { TicketDto } from "@/features/support";
import { PriorityBadge } from "./priority-badge";
import { TicketSubject } from "./ticket-subject";

type OwnTicketTableProps = {
  tickets: readonly TicketDto[];
  /** Which customer each concerns: resellers only. */
  withCustomer: boolean;
  sort: { current: string; href: (sort: string) => string };
  empty: ReactNode;
};

/** A client's own tickets; each row leads to its ticket. */
export function OwnTicketTable({ tickets, withCustomer, sort, empty }: OwnTicketTableProps) {
  const t = useTranslations("tickets.portal");
  const customer: Column<TicketDto> = {
    key: "customer",
    header: t("customer"),
    hideBelow: "md",
    cell: (ticket) => ticket.customer?.name ?? <span aria-hidden>–</span>,
  };
  const columns: Column<TicketDto>[] = [
    { key: "subject", header: t("subject"), cell: (ticket) => <TicketSubject ticket={ticket} /> },
    { key: "status", header: t("status"), cell: (ticket) => <StatusBadge status={ticket.status} /> },
    {
      key: "priority",
      header: t("priority"),
      sort: "priority",
      hideBelow: "sm",
      cell: (ticket) => <PriorityBadge priority={ticket.priority} />,
    },
    ...(withCustomer ? [customer] : []),
    {
      key: "activity",
      header: t("lastActivity"),
      sort: "activity",
      hideBelow: "sm",
      cell: (ticket) => <RelativeTime value={ticket.lastActivityAt} />,
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={tickets}
      rowKey={(ticket) => ticket.id}
      rowHref={(ticket) => `/portal/tickets/${ticket.id}`}
      sort={sort}
      empty={empty}
    />
  );
}
