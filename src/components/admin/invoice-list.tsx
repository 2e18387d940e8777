import { FileText } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { InvoiceFilterControls } from "@/components/billing/invoice-filter-controls";
import { ListSums } from "@/components/billing/list-sums";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { ExportLink } from "@/components/lists/export-link";
import { INVOICE_FILTERS, INVOICE_STATUSES, OWN_INVOICE_FILTERS } from "@/components/lists/invoice-filters";
import { isFiltered } from "@/components/lists/list-query";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-select";
import { SearchBox } from "@/components/ui/search-box";
import type { SearchParams } from "@/components/ui/search-href";
import type { ListPage } from "@/core/list";
import type { InvoiceRowDto, InvoiceSumsDto } from "@/features/billing";
import { InvoiceTable } from "./invoice-table";
import { ListEmpty } from "./list-empty";
import { StatusFilter } from "./status-filter";

type InvoiceListProps = {
  path: string;
  params: SearchParams;
  page: ListPage<InvoiceRowDto>;
  sums: InvoiceSumsDto;
  /** When days late are counted from. */
  now: Date;
  /** Whose invoices alone the list has; the column of clients is left out then. */
  clientId?: string;
  /** The client that the address names, to be filtered by and to be let go. */
  client?: { id: string; name: string } | null;
  emptyText?: ReactNode;
};

/** A card with invoices: search, filters, table, sums, pages, and the file of what is shown. */
export function InvoiceList(props: InvoiceListProps) {
  const { path, params, page, sums, now, clientId, client, emptyText } = props;
  const t = useTranslations("admin.invoices");
  const b = useTranslations("billing.list");
  const withClient = clientId === undefined;
  const names = withClient ? INVOICE_FILTERS : OWN_INVOICE_FILTERS;
  const file = withClient ? params : { ...params, client: clientId };
  return (
    <Card flush>
      <FilterBar
        names={names}
        actions={<ExportLink path="/admin/invoices" params={file} names={INVOICE_FILTERS} />}
      >
        <SearchBox label={t("search")} />
        <StatusFilter label={t("filter")} statuses={INVOICE_STATUSES} />
        {client && (
          <FilterSelect
            name="client"
            label={b("client")}
            all={b("allClients")}
            options={[{ value: client.id, label: client.name }]}
          />
        )}
        <InvoiceFilterControls />
      </FilterBar>
      <InvoiceTable
        invoices={page.items}
        now={now}
        withClient={withClient}
        empty={
          <ListEmpty filtered={isFiltered(params, names)} path={path} icon={FileText} title={t("emptyTitle")}>
            {emptyText ?? t("emptyText")}
          </ListEmpty>
        }
      />
      <ListSums sums={sums} />
      <CursorPagination path={path} params={params} nextCursor={page.nextCursor} />
    </Card>
  );
}
