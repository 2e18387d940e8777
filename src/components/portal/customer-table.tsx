import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { type Column, DataTable } from "@/components/ui/data-table";
import { formatCount } from "@/components/ui/format";
import { Money } from "@/components/ui/money";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatusBadge } from "@/components/ui/status-badge";
import type { Money as Amount } from "@/core/money";
import type { CustomerRowDto } from "@/features/customers";

/** The reseller's customers with their services counted (R33); each row leads to its customer. */
export function CustomerTable({
  customers,
  margins,
  empty,
}: {
  customers: readonly CustomerRowDto[];
  /** What each leaves a month, by the customer's id; none for one without a price of the reseller's own. */
  margins: ReadonlyMap<string, Amount>;
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
      key: "margin",
      header: t("margin"),
      align: "end",
      hideBelow: "md",
      cell: ({ id }) => {
        const margin = margins.get(id);
        return margin ? <Margin value={margin} /> : <span className="text-subtle">{t("noMargin")}</span>;
      },
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

function Margin({ value }: { value: Amount }) {
  return (
    <Money
      amount={value.amount}
      currency={value.currency}
      className={cn(value.amount < 0 && "font-medium text-danger")}
    />
  );
}
