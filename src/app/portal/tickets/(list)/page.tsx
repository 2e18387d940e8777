import { LifeBuoy, Plus } from "lucide-react";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireClient } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import { isFiltered } from "@/components/lists/list-query";
import { ListEmpty } from "@/components/portal/list-empty";
import { standingOf } from "@/components/portal/standing";
import { statusOptions } from "@/components/portal/status-options";
import { OwnTicketTable } from "@/components/tickets/own-ticket-table";
import { OWN_FILTERS, ownTicketFilters } from "@/components/tickets/ticket-filters";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-select";
import { PageHeader } from "@/components/ui/page-header";
import { SearchBox } from "@/components/ui/search-box";
import { type SearchParams, searchHref } from "@/components/ui/search-href";
import { fitsTicketList, TICKET_PRIORITIES, TICKET_STATUSES } from "@/features/support";

const PATH = "/portal/tickets";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("tickets.portal"))("title") };
}

/** A client's own tickets (R78). */
export default async function TicketsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requireClient();
  const params = await searchParams;
  const { isReseller } = standingOf(actor);
  const { customer: asked, ...shared } = ownTicketFilters(params);
  const customer = isReseller && asked ? await api.portal.customers.get({ id: asked }) : null;
  const list = { ...shared, customer: customer?.id };
  const cursor = currentCursor(params);
  const [provider, t, priority] = await Promise.all([
    api.portal.account.provider(),
    getTranslations("tickets.portal"),
    getTranslations("tickets.priority"),
  ]);
  if (!fitsTicketList({ ...list, cursor })) redirect(searchHref(PATH, params, {}));
  const tickets = await api.portal.tickets.list({ ...list, cursor });
  const open = (
    <ButtonLink href={`${PATH}/new`} variant="primary" icon={<Plus aria-hidden />}>
      {t("new")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description", { provider: provider.name })}
        action={open}
      />
      <Card flush>
        <FilterBar names={OWN_FILTERS}>
          <SearchBox label={t("search")} />
          <FilterSelect
            name="status"
            label={t("status")}
            all={t("allStatuses")}
            options={await statusOptions(TICKET_STATUSES)}
          />
          <FilterSelect
            name="priority"
            label={t("priority")}
            all={t("allPriorities")}
            options={TICKET_PRIORITIES.map((value) => ({ value, label: priority(value) }))}
          />
          {customer && (
            <FilterSelect
              name="customer"
              label={t("customer")}
              all={t("allCustomers")}
              options={[{ value: customer.id, label: customer.name }]}
            />
          )}
        </FilterBar>
        <OwnTicketTable
          tickets={tickets.items}
          withCustomer={isReseller}
          sort={{ current: list.sort, href: (sort) => searchHref(PATH, params, { sort }) }}
          empty={
            <ListEmpty
              icon={LifeBuoy}
              title={t("empty")}
              action={open}
              filtered={isFiltered(params, OWN_FILTERS)}
              path={PATH}
            >
              {t("emptyText")}
            </ListEmpty>
          }
        />
        <CursorPagination path={PATH} params={params} nextCursor={tickets.nextCursor} />
      </Card>
    </>
  );
}
