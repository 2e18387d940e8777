import { Undo2 } from "lucide-react";

import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { ListEmpty } from "@/components/admin/list-empty";
import { BillingTabs } from "@/components/billing/billing-tabs";
import {
  CREDIT_NOTE_FILTERS,
  CreditNoteList,
  creditNoteFilters,
} from "@/components/billing/credit-note-list";
import { currentCursor } from "@/components/lists/cursor-trail";
import { isFiltered, type ListPageProps } from "@/components/lists/list-query";
import { PageHeader } from "@/components/ui/page-header";
import { pageTitle } from "../../page-title";

const PATH = "/admin/invoices";
const LIST = `${PATH}/credit-notes`;

export const generateMetadata = pageTitle("billing.notes");

/** Everybody’s credit notes, newest first (R74). */
export default async function CreditNotesPage({ searchParams }: ListPageProps) {
  await requireAdmin();
  const params = await searchParams;
  const [page, drafts, t, list] = await Promise.all([
    api.admin.invoices.creditNotes({ ...creditNoteFilters(params), cursor: currentCursor(params) }),
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
      <CreditNoteList
        page={page}
        params={params}
        path={LIST}
        search={t("search")}
        withClient
        empty={
          <ListEmpty
            filtered={isFiltered(params, CREDIT_NOTE_FILTERS)}
            path={LIST}
            icon={Undo2}
            title={t("empty")}
          >
            {t("emptyText")}
          </ListEmpty>
        }
      />
    </>
  );
}
