import { Plus, Trophy, Upload, Users } from "lucide-react";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireReseller } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { shownColumns } from "@/components/customers/customer-columns";
import { CUSTOMER_FILTERS, CustomerFilters, customerFilters } from "@/components/customers/customer-filters";
import { CustomerTable } from "@/components/customers/customer-table";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import { ExportLink } from "@/components/lists/export-link";
import { choiceParam, isFiltered, type ListPageProps } from "@/components/lists/list-query";
import { SavedViews } from "@/components/lists/saved-views";
import { ListEmpty } from "@/components/portal/list-empty";
import { standingOf } from "@/components/portal/standing";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { getFormats } from "@/components/ui/get-formats";
import { PageHeader } from "@/components/ui/page-header";
import { searchHref } from "@/components/ui/search-href";
import { fitsCustomerList, SIGNED_CUSTOMER_SORTS } from "@/features/customers";
import { deleteViewAction, saveViewAction } from "../../view-actions";

const PATH = "/portal/customers";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portal.customers"))("title") };
}

/** The reseller's customers with what they have and bring (R33). */
export default async function CustomersPage({ searchParams }: ListPageProps) {
  const { actor } = await requireReseller();
  const params = await searchParams;
  const list = {
    ...customerFilters(params, await getFormats()),
    sort: choiceParam(params, "sort", SIGNED_CUSTOMER_SORTS),
    cursor: currentCursor(params),
  };
  // A place in the list under another sort or other filters is none in this one.
  if (!fitsCustomerList(list)) redirect(searchHref(PATH, params, {}));
  const [customers, views, t, c] = await Promise.all([
    api.portal.customers.browse(list),
    api.portal.views.list({ list: "own_customers" }),
    getTranslations("customers.list"),
    getTranslations("portal.customers"),
  ]);
  const margins = await api.portal.customers.margins({ customers: customers.items.map(({ id }) => id) });
  const shown = shownColumns([params.columns ?? []].flat()[0]);
  const { may } = standingOf(actor);
  const create = may("customer:write") && (
    <ButtonLink href={`${PATH}/new`} variant="primary" icon={<Plus aria-hidden />}>
      {c("new")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title={c("title")}
        description={c("description")}
        action={
          <>
            <ButtonLink href={`${PATH}/ranking`} icon={<Trophy aria-hidden />}>
              {t("ranking")}
            </ButtonLink>
            <ExportLink path={PATH} params={params} names={[...CUSTOMER_FILTERS, "sort"]} />
            {may("customer:manage") && (
              <ButtonLink href={`${PATH}/import`} icon={<Upload aria-hidden />}>
                {t("import")}
              </ButtonLink>
            )}
            {create}
          </>
        }
      />
      <SavedViews
        list="own_customers"
        path={PATH}
        params={params}
        views={views}
        save={saveViewAction}
        remove={deleteViewAction}
      />
      <Card flush>
        <CustomerFilters shown={shown.keys} />
        <CustomerTable
          customers={customers.items}
          margins={new Map(margins.map((margin) => [margin.id, margin]))}
          shown={shown}
          path={PATH}
          params={params}
          sort={list.sort ?? "-created"}
          empty={
            <ListEmpty
              icon={Users}
              title={c("empty")}
              action={create}
              filtered={isFiltered(params, CUSTOMER_FILTERS)}
              path={PATH}
            >
              {c("emptyText")}
            </ListEmpty>
          }
        />
        <CursorPagination path={PATH} params={params} nextCursor={customers.nextCursor} />
      </Card>
    </>
  );
}
