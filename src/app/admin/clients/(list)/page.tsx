import { Users } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { ClientTable } from "@/components/admin/client-table";
import { ListEmpty } from "@/components/admin/list-empty";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import { isFiltered, type ListPageProps, textParam } from "@/components/lists/list-query";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { PageHeader } from "@/components/ui/page-header";
import { SearchBox } from "@/components/ui/search-box";
import { pageTitle } from "../../page-title";

const PATH = "/admin/clients";

export const generateMetadata = pageTitle("admin.clients");

export default async function ClientsPage({ searchParams }: ListPageProps) {
  await requireAdmin();
  const params = await searchParams;
  const [page, t] = await Promise.all([
    api.admin.clients.list({ q: textParam(params, "q"), cursor: currentCursor(params) }),
    getTranslations("admin.clients"),
  ]);
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <Card flush>
        <FilterBar names={["q"]}>
          <SearchBox label={t("search")} />
        </FilterBar>
        <ClientTable
          clients={page.items}
          empty={
            <ListEmpty filtered={isFiltered(params, ["q"])} path={PATH} icon={Users} title={t("emptyTitle")}>
              {t("emptyText")}
            </ListEmpty>
          }
        />
        <CursorPagination path={PATH} params={params} nextCursor={page.nextCursor} />
      </Card>
    </>
  );
}
