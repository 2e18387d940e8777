import { Handshake, Plus } from "lucide-react";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { TrpcProvider } from "@/adapters/trpc/client";
import { api } from "@/adapters/trpc/server";
import { ListEmpty } from "@/components/admin/list-empty";
import { shownColumns } from "@/components/admin/reseller-columns";
import { RESELLER_FILTERS, ResellerFilters, resellerFilters } from "@/components/admin/reseller-filters";
import { ResellerTable } from "@/components/admin/reseller-table";
import { BulkBar } from "@/components/bulk/bulk-bar";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import { ExportLink } from "@/components/lists/export-link";
import { choiceParam, isFiltered, type ListPageProps } from "@/components/lists/list-query";
import { SavedViews } from "@/components/lists/saved-views";
import { ClientMessages } from "@/components/shell/client-messages";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { searchHref } from "@/components/ui/search-href";
import { SelectionProvider } from "@/components/ui/selection";
import { fitsResellerList, MOST_SELECTED, SIGNED_RESELLER_SORTS } from "@/features/resellers";
import { pageTitle } from "../../page-title";
import { deleteViewAction, saveViewAction } from "../../view-actions";

const PATH = "/admin/resellers";

export const generateMetadata = pageTitle("admin.resellers");

export default async function ResellersPage({ searchParams }: ListPageProps) {
  await requireAdmin();
  const params = await searchParams;
  const filters = resellerFilters(params);
  const list = {
    ...filters,
    sort: choiceParam(params, "sort", SIGNED_RESELLER_SORTS),
    cursor: currentCursor(params),
  };
  // A place in the list under another sort or other filters is none in this one.
  if (!fitsResellerList(list)) redirect(searchHref(PATH, params, {}));
  const [page, count, tiers, views, t, direct] = await Promise.all([
    api.admin.resellers.list(list),
    api.admin.resellers.count(filters),
    api.admin.resellers.tiers(),
    api.admin.views.list({ list: "resellers" }),
    getTranslations("admin.resellers"),
    getTranslations("people.direct"),
  ]);
  const shown = shownColumns([params.columns ?? []].flat()[0]);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        action={
          <>
            <ExportLink path={PATH} params={params} names={[...RESELLER_FILTERS, "sort"]} />
            <ButtonLink href={`${PATH}/new`} variant="primary" icon={<Plus aria-hidden />}>
              {direct("open")}
            </ButtonLink>
          </>
        }
      />
      <SavedViews
        list="resellers"
        path={PATH}
        params={params}
        views={views}
        save={saveViewAction}
        remove={deleteViewAction}
      />
      <SelectionProvider>
        <Card flush>
          <ResellerFilters tiers={tiers} shown={shown.keys} />
          <ResellerTable
            resellers={page.items}
            shown={shown}
            path={PATH}
            params={params}
            sort={list.sort ?? "-created"}
            empty={
              <ListEmpty
                filtered={isFiltered(params, RESELLER_FILTERS)}
                path={PATH}
                icon={Handshake}
                title={t("emptyTitle")}
                action={<ButtonLink href="/admin/applications">{t("emptyAction")}</ButtonLink>}
              >
                {t("emptyText")}
              </ListEmpty>
            }
          />
          <CursorPagination path={PATH} params={params} nextCursor={page.nextCursor} total={count} />
        </Card>
        <ClientMessages namespaces={["common", "errors", "bulk"]}>
          <TrpcProvider>
            <BulkBar filters={filters} count={count} most={MOST_SELECTED} tiers={tiers} />
          </TrpcProvider>
        </ClientMessages>
      </SelectionProvider>
    </>
  );
}
