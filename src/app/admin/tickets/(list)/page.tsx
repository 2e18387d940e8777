import { LifeBuoy } from "lucide-react";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { ListEmpty } from "@/components/admin/list-empty";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import { isFiltered, type ListPageProps } from "@/components/lists/list-query";
import { SavedViews } from "@/components/lists/saved-views";
import { ClientMessages } from "@/components/shell/client-messages";
import { QueueBulk } from "@/components/tickets/queue-bulk";
import { QueueFilters } from "@/components/tickets/queue-filters";
import { QueueTable } from "@/components/tickets/queue-table";
import { QUEUE_FILTERS, queueFilters } from "@/components/tickets/ticket-filters";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { searchHref } from "@/components/ui/search-href";
import { SelectionProvider } from "@/components/ui/selection";
import { fitsTicketList } from "@/features/support";
import { pageTitle } from "../../page-title";
import { deleteViewAction, saveViewAction } from "../../view-actions";
import { changeManyAction } from "../actions";

const PATH = "/admin/tickets";

export const generateMetadata = pageTitle("tickets.admin");

/** R78: the one queue of all clients' tickets. */
export default async function TicketsPage({ searchParams }: ListPageProps) {
  await requireAdmin();
  const params = await searchParams;
  const list = { ...queueFilters(params), cursor: currentCursor(params) };
  // A place in the list under another sort or other filters is none in this one.
  if (!fitsTicketList(list)) redirect(searchHref(PATH, params, {}));
  const [page, counts, views, assignees, client, t] = await Promise.all([
    api.admin.tickets.list(list),
    api.admin.tickets.counts(),
    api.admin.views.list({ list: "tickets" }),
    api.admin.tickets.assignees(),
    list.client ? api.admin.clients.get({ id: list.client }) : null,
    getTranslations("tickets.admin"),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        action={<ButtonLink href={`${PATH}/replies`}>{t("replies")}</ButtonLink>}
      />
      <SavedViews
        list="tickets"
        path={PATH}
        params={params}
        views={views}
        save={saveViewAction}
        remove={deleteViewAction}
      />
      <SelectionProvider>
        <Card flush>
          <QueueFilters counts={counts} client={client} />
          <QueueTable
            tickets={page.items}
            sort={{ current: list.sort, href: (sort) => searchHref(PATH, params, { sort }) }}
            empty={
              <ListEmpty
                filtered={isFiltered(params, QUEUE_FILTERS)}
                path={PATH}
                icon={LifeBuoy}
                title={t("emptyTitle")}
              >
                {t("emptyText")}
              </ListEmpty>
            }
          />
          <CursorPagination path={PATH} params={params} nextCursor={page.nextCursor} />
        </Card>
        <ClientMessages namespaces={["common", "errors", "tickets"]}>
          <QueueBulk action={changeManyAction} assignees={assignees} />
        </ClientMessages>
      </SelectionProvider>
    </>
  );
}
