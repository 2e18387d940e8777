import { Undo2 } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireClient } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { BillingTabs } from "@/components/billing/billing-tabs";
import { CreditNoteTable } from "@/components/billing/credit-note-table";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import { isFiltered, type ListPageProps, textParam } from "@/components/lists/list-query";
import { dayParam } from "@/components/lists/order-filters";
import { ListEmpty } from "@/components/portal/list-empty";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterDate } from "@/components/ui/filter-date";
import { PageHeader } from "@/components/ui/page-header";
import { SearchBox } from "@/components/ui/search-box";

const PATH = "/portal/invoices";
const FILTERS = ["q", "from", "to"];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("billing.notes"))("title") };
}

/** Own credit notes, newest first (R74). */
export default async function CreditNotesPage({ searchParams }: ListPageProps) {
  await requireClient();
  const params = await searchParams;
  const filters = {
    q: textParam(params, "q"),
    from: dayParam(params, "from"),
    to: dayParam(params, "to"),
  };
  const [page, t, list] = await Promise.all([
    api.portal.billing.creditNotes({ ...filters, cursor: currentCursor(params) }),

    getTranslations("billing.notes"),
    getTranslations("billing.list"),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        breadcrumbs={[{ label: list("invoices"), href: PATH }]}
        description={t("ownDescription")}
      />
      <BillingTabs path={PATH} />
      <Card flush>
        <FilterBar names={FILTERS}>
          <SearchBox label={t("searchOwn")} />
          <FilterDate name="from" label={list("from")} />
          <FilterDate name="to" label={list("to")} />
        </FilterBar>
        <CreditNoteTable
          notes={page.items}
          path={`${PATH}/credit-notes`}
          withSource
          empty={
            <ListEmpty
              filtered={isFiltered(params, FILTERS)}
              path={`${PATH}/credit-notes`}
              icon={Undo2}
              title={t("empty")}
            >
              {t("emptyOwn")}
            </ListEmpty>
          }
        />
        <CursorPagination path={`${PATH}/credit-notes`} params={params} nextCursor={page.nextCursor} />
      </Card>
    </>
  );
}
