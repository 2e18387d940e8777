import { FileText } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireClient } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { BillingTabs } from "@/components/billing/billing-tabs";
import { InvoiceFilterControls } from "@/components/billing/invoice-filter-controls";
import { ListSums } from "@/components/billing/list-sums";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import { ExportLink } from "@/components/lists/export-link";
import { INVOICE_STATUSES, invoiceFilters, OWN_INVOICE_FILTERS } from "@/components/lists/invoice-filters";
import { isFiltered } from "@/components/lists/list-query";
import { InvoiceTable } from "@/components/portal/invoice-table";
import { ListEmpty } from "@/components/portal/list-empty";
import { statusOptions } from "@/components/portal/status-options";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-select";
import { PageHeader } from "@/components/ui/page-header";
import { SearchBox } from "@/components/ui/search-box";
import type { SearchParams } from "@/components/ui/search-href";

const PATH = "/portal/invoices";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portal.invoices"))("title") };
}

/** All own invoices, at the client's own prices (R25, R27). */
export default async function InvoicesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await requireClient();
  const params = await searchParams;
  const filters = invoiceFilters(params);
  const [t, invoices, sums] = await Promise.all([
    getTranslations("portal.invoices"),
    api.portal.billing.invoices({ ...filters, cursor: currentCursor(params) }),
    api.portal.billing.sums(filters),
  ]);
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <BillingTabs path={PATH} />
      <Card flush>
        <FilterBar
          names={OWN_INVOICE_FILTERS}
          actions={<ExportLink path={PATH} params={params} names={OWN_INVOICE_FILTERS} />}
        >
          <SearchBox label={t("search")} />
          <FilterSelect
            name="status"
            label={t("status")}
            all={t("allStatuses")}
            options={await statusOptions(INVOICE_STATUSES)}
          />
          <InvoiceFilterControls />
        </FilterBar>
        <InvoiceTable
          invoices={invoices.items}
          now={ctx.clock.now()}
          empty={
            <ListEmpty
              icon={FileText}
              title={t("empty")}
              filtered={isFiltered(params, OWN_INVOICE_FILTERS)}
              path={PATH}
            >
              {t("emptyText")}
            </ListEmpty>
          }
        />
        <ListSums sums={sums} />
        <CursorPagination path={PATH} params={params} nextCursor={invoices.nextCursor} />
      </Card>
    </>
  );
}
