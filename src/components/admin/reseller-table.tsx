import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import { type SearchParams, searchHref } from "@/components/ui/search-href";
import type { ResellerRowDto } from "@/features/resellers";
import { type ShownColumns, useResellerColumns } from "./reseller-columns";

type ResellerTableProps = {
  resellers: readonly ResellerRowDto[];
  shown: ShownColumns;
  path: string;
  params: SearchParams;
  sort: string;
  empty: ReactNode;
};

/** R55: every reseller, to be sorted by each column and chosen for a change of many. */
export function ResellerTable({ resellers, shown, path, params, sort, empty }: ResellerTableProps) {
  const t = useTranslations("admin.resellers");
  const bulk = useTranslations("bulk");
  return (
    <DataTable
      caption={t("caption")}
      columns={useResellerColumns(shown)}
      rows={resellers}
      rowKey={(reseller) => reseller.id}
      rowHref={(reseller) => `/admin/resellers/${reseller.id}`}
      sort={{ current: sort, href: (next) => searchHref(path, params, { sort: next }) }}
      selection={{
        page: bulk("page"),
        row: (reseller) => bulk("row", { name: reseller.businessName }),
      }}
      empty={empty}
    />
  );
}
