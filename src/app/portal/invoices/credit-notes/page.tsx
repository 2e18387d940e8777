import { Undo2 } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireClient } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { BillingTabs } from "@/components/billing/billing-tabs";
import {
  CREDIT_NOTE_FILTERS,
  CreditNoteList,
  creditNoteFilters,
} from "@/components/billing/credit-note-list";
import { currentCursor } from "@/components/lists/cursor-trail";
import { isFiltered, type ListPageProps } from "@/components/lists/list-query";
import { ListEmpty } from "@/components/portal/list-empty";
import { PageHeader } from "@/components/ui/page-header";

const PATH = "/portal/invoices";
const LIST = `${PATH}/credit-notes`;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("billing.notes"))("title") };
}

/** Own credit notes, newest first (R74). */
export default async function CreditNotesPage({ searchParams }: ListPageProps) {
  await requireClient();
  const params = await searchParams;
  const [page, t, list] = await Promise.all([
    api.portal.billing.creditNotes({ ...creditNoteFilters(params), cursor: currentCursor(params) }),
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
      <CreditNoteList
        page={page}
        params={params}
        path={LIST}
        search={t("searchOwn")}
        empty={
          <ListEmpty
            filtered={isFiltered(params, CREDIT_NOTE_FILTERS)}
            path={LIST}
            icon={Undo2}
            title={t("empty")}
          >
            {t("emptyOwn")}
          </ListEmpty>
        }
      />
    </>
  );
}
