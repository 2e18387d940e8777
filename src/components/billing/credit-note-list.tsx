import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { textParam } from "@/components/lists/list-query";
import { dayParam } from "@/components/lists/order-filters";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterDate } from "@/components/ui/filter-date";
import { SearchBox } from "@/components/ui/search-box";
import type { SearchParams } from "@/components/ui/search-href";
import type { ListPage } from "@/core/list";
import type { CreditNoteDetailDto } from "@/features/billing";
import { CreditNoteTable } from "./credit-note-table";

export const CREDIT_NOTE_FILTERS = ["q", "from", "to"];

/** The filters that an address asks for. */
export function creditNoteFilters(params: SearchParams) {
  return { q: textParam(params, "q"), from: dayParam(params, "from"), to: dayParam(params, "to") };
}

type CreditNoteListProps = {
  page: ListPage<CreditNoteDetailDto>;
  params: SearchParams;
  path: string;
  search: string;
  withClient?: boolean;
  empty: ReactNode;
};

/** Credit notes with their filters and pages, as both doors show them. */
export function CreditNoteList({ page, params, path, search, withClient, empty }: CreditNoteListProps) {
  const list = useTranslations("billing.list");
  return (
    <Card flush>
      <FilterBar names={CREDIT_NOTE_FILTERS}>
        <SearchBox label={search} />
        <FilterDate name="from" label={list("from")} />
        <FilterDate name="to" label={list("to")} />
      </FilterBar>
      <CreditNoteTable
        notes={page.items}
        path={path}
        withSource
        withClient={withClient ?? false}
        empty={empty}
      />
      <CursorPagination path={path} params={params} nextCursor={page.nextCursor} />
    </Card>
  );
}
