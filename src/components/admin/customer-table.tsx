import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatusBadge } from "@/components/ui/status-badge";
import type { CustomerRowDto } from "@/features/customers";

type CustomerTableProps = { customers: readonly CustomerRowDto[]; empty: ReactNode };

/** A reseller's end customers, for the provider to read. */
export function CustomerTable({ customers, empty }: CustomerTableProps) {
  const t = useTranslations("admin.customers");
  const c = useTranslations("admin.common");
  return (
    <DataTable
      caption={t("caption")}
      columns={[
        {
          key: "name",
          header: t("name"),
          cell: (customer) => (
            <>
              <span className="font-medium">{customer.name}</span>
              {customer.company && <span className="block text-muted">{customer.company}</span>}
            </>
          ),
        },
        { key: "status", header: c("status"), cell: (customer) => <StatusBadge status={customer.status} /> },
        { key: "email", header: c("email"), hideBelow: "sm", cell: (customer) => customer.email },
        {
          key: "created",
          header: c("created"),
          hideBelow: "md",
          cell: (customer) => <RelativeTime value={customer.createdAt} />,
        },
        {
          key: "services",
          header: t("services"),
          align: "end",
          cell: (customer) =>
            t("servicesOf", { active: customer.activeServices, total: customer.totalServices }),
        },
      ]}
      rows={customers}
      rowKey={(customer) => customer.id}
      empty={empty}
    />
  );
}
