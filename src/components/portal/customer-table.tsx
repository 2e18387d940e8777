import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { formatCount } from "@/components/ui/format";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatusBadge } from "@/components/ui/status-badge";
import type { CustomerRowDto } from "@/features/customers";

/** The reseller's customers with their services counted (R33); each row leads to its customer. */
export function CustomerTable({
  customers,
  empty,
}: {
  customers: readonly CustomerRowDto[];
  empty: ReactNode;
}) {
  const t = useTranslations("portal.customers");
  const columns: Column<CustomerRowDto>[] = [
    {
      key: "name",
      header: t("customer"),
      cell: (customer) => (
        <>
          {customer.name}
          {customer.company && (
            <span className="block text-sm font-normal text-muted">{customer.company}</span>
          )}
        </>
      ),
    },
    { key: "email", header: t("email"), hideBelow: "md", cell: (customer) => customer.email },
    {
      key: "status",
      header: t("status"),
      hideBelow: "sm",
      cell: (customer) => <StatusBadge status={customer.status} />,
    },
    {
      key: "services",
      header: t("activeServices"),
      align: "end",
      cell: (customer) => formatCount(customer.activeServices),
    },
    {
      key: "allServices",
      header: t("allServices"),
      align: "end",
      hideBelow: "lg",
      cell: (customer) => formatCount(customer.totalServices),
    },
    {
      key: "since",
      header: t("since"),
      hideBelow: "sm",
      align: "end",
      cell: (customer) => <RelativeTime value={customer.createdAt} />,
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={customers}
      rowKey={(customer) => customer.id}
      rowHref={(customer) => `/portal/customers/${customer.id}`}
      empty={empty}
    />
  );
}
