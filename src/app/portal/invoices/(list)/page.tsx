import { FileText } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireClient } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import { choiceParam, isFiltered, textParam } from "@/components/lists/list-query";
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
const FILTERS = ["q", "status"];
const STATUSES = ["issued", "overdue", "part_paid", "paid", "void"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portal.invoices"))("title") };
}

/** All own invoices, at the client's own prices (R25, R27). */
export default async function InvoicesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireClient();
  const params = await searchParams;
  const t = await getTranslations("portal.invoices");
  const invoices = await api.portal.billing.invoices({
    q: textParam(params, "q"),
    status: choiceParam(params, "status", STATUSES),
    cursor: currentCursor(params),
  });
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <Card flush>
        <FilterBar names={FILTERS}>
          <SearchBox label={t("search")} />
          <FilterSelect
            name="status"
            label={t("status")}
            all={t("allStatuses")}
            options={await statusOptions(STATUSES)}
          />
        </FilterBar>
        <InvoiceTable
          invoices={invoices.items}
          empty={
            <ListEmpty icon={FileText} title={t("empty")} filtered={isFiltered(params, FILTERS)} path={PATH}>
              {t("emptyText")}
            </ListEmpty>
          }
        />
        <CursorPagination path={PATH} params={params} nextCursor={invoices.nextCursor} />
      </Card>
    </>
  );
}
