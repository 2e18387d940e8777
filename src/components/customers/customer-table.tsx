import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import { type SearchParams, searchHref } from "@/components/ui/search-href";
import type { CustomerFiguresDto } from "@/features/customers";
import type { CustomerMarginDto } from "@/features/resale";
import { type ShownColumns, useCustomerColumns } from "./customer-columns";

type CustomerTableProps = {
  customers: readonly CustomerFiguresDto[];
  /** By the customer's id; none for one without a price of the reseller's own. */
  margins: ReadonlyMap<string, CustomerMarginDto>;
  shown: ShownColumns;
  path: string;
  params: SearchParams;
  sort: string;
  empty: ReactNode;
};

/** R33: the reseller's customers; each row leads to its customer. */
export function CustomerTable({ customers, margins, shown, path, params, sort, empty }: CustomerTableProps) {
  const t = useTranslations("customers.list");
  return (
    <DataTable
      caption={t("caption")}
      columns={useCustomerColumns(shown, margins)}
      rows={customers}
      rowKey={(customer) => customer.id}
      rowHref={(customer) => `${path}/${customer.id}`}
      sort={{ current: sort, href: (next) => searchHref(path, params, { sort: next }) }}
      empty={empty}
    />
  );
}
