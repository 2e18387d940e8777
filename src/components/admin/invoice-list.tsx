import { FileText } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { choiceParam, isFiltered, textParam } from "@/components/lists/list-query";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { SearchBox } from "@/components/ui/search-box";
import type { SearchParams } from "@/components/ui/search-href";
import type { ListPage } from "@/core/list";
import type { InvoiceRowDto } from "@/features/billing";
import { InvoiceTable } from "./invoice-table";
import { ListEmpty } from "./list-empty";
import { StatusFilter } from "./status-filter";

const STATUSES = ["issued", "overdue", "part_paid", "paid", "void"] as const;

/** The filters that an address asks for. */
export function invoiceFilters(params: SearchParams) {
  return { q: textParam(params, "q"), status: choiceParam(params, "status", STATUSES) };
}

type InvoiceListProps = {
  path: string;
  params: SearchParams;
  page: ListPage<InvoiceRowDto>;
  /** Left out where all are one client's. */
  withClient?: boolean;
  emptyText?: ReactNode;
};

/** A card with invoices: search, filter, table, pages. */
export function InvoiceList({ path, params, page, withClient, emptyText }: InvoiceListProps) {
  const t = useTranslations("admin.invoices");
  return (
    <Card flush>
      <FilterBar names={["q", "status"]}>
        <SearchBox label={t("search")} />
        <StatusFilter label={t("filter")} statuses={STATUSES} />
      </FilterBar>
      <InvoiceTable
        invoices={page.items}
        withClient={withClient}
        empty={
          <ListEmpty
            filtered={isFiltered(params, ["q", "status"])}
            path={path}
            icon={FileText}
            title={t("emptyTitle")}
          >
            {emptyText ?? t("emptyText")}
          </ListEmpty>
        }
      />
      <CursorPagination path={path} params={params} nextCursor={page.nextCursor} />
    </Card>
  );
}
