import { Undo2 } from "lucide-react";

import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { ListEmpty } from "@/components/admin/list-empty";
import { BillingTabs } from "@/components/billing/billing-tabs";
import { CreditNoteTable } from "@/components/billing/credit-note-table";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import { isFiltered, type ListPageProps, textParam } from "@/components/lists/list-query";
import { dayParam } from "@/components/lists/order-filters";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterDate } from "@/components/ui/filter-date";
import { PageHeader } from "@/components/ui/page-header";
import { SearchBox } from "@/components/ui/search-box";
import { pageTitle } from "../../page-title";

const PATH = "/admin/invoices";
const FILTERS = ["q", "from", "to"];

export const generateMetadata = pageTitle("billing.notes");

/** Everybody’s credit notes, newest first (R74). */
export default async function CreditNotesPage({ searchParams }: ListPageProps) {
  await requireAdmin();
  const params = await searchParams;
  const filters = {
    q: textParam(params, "q"),
    from: dayParam(params, "from"),
    to: dayParam(params, "to"),
  };
  const [page, drafts, t, list] = await Promise.all([
    api.admin.invoices.creditNotes({ ...filters, cursor: currentCursor(params) }),
    api.admin.invoices.countDrafts(),
    getTranslations("billing.notes"),
    getTranslations("billing.list"),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        breadcrumbs={[{ label: list("invoices"), href: PATH }]}
        description={t("description")}
      />
      <BillingTabs path={PATH} drafts={drafts} />
      <Card flush>
        <FilterBar names={FILTERS}>
          <SearchBox label={t("search")} />
          <FilterDate name="from" label={list("from")} />
          <FilterDate name="to" label={list("to")} />
        </FilterBar>
        <CreditNoteTable
          notes={page.items}
          path={`${PATH}/credit-notes`}
          withSource
          withClient
          empty={
            <ListEmpty
              filtered={isFiltered(params, FILTERS)}
              path={`${PATH}/credit-notes`}
              icon={Undo2}
              title={t("empty")}
            >
              {t("emptyText")}
            </ListEmpty>
          }
        />
        <CursorPagination path={`${PATH}/credit-notes`} params={params} nextCursor={page.nextCursor} />
      </Card>
    </>
  );
}
