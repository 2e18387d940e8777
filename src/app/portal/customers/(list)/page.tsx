import { Plus, Users } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireReseller } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import { choiceParam, isFiltered, textParam } from "@/components/lists/list-query";
import { CustomerTable } from "@/components/portal/customer-table";
import { ListEmpty } from "@/components/portal/list-empty";
import { standingOf } from "@/components/portal/standing";
import { statusOptions } from "@/components/portal/status-options";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-select";
import { PageHeader } from "@/components/ui/page-header";
import { SearchBox } from "@/components/ui/search-box";
import type { SearchParams } from "@/components/ui/search-href";

const PATH = "/portal/customers";
const FILTERS = ["q", "status"];
const STATUSES = ["active", "archived"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portal.customers"))("title") };
}

/** The reseller's customers with service counts (R33). */
export default async function CustomersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requireReseller();
  const params = await searchParams;
  const t = await getTranslations("portal.customers");
  const [customers, margins] = await Promise.all([
    api.portal.customers.list({
      q: textParam(params, "q"),
      status: choiceParam(params, "status", STATUSES),
      cursor: currentCursor(params),
    }),
    api.portal.resale.margins(),
  ]);
  const create = standingOf(actor).may("customer:write") && (
    <ButtonLink href="/portal/customers/new" variant="primary" icon={<Plus aria-hidden />}>
      {t("new")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} action={create} />
      <Card flush>
        <FilterBar names={FILTERS}>
          <SearchBox label={t("search")} />
          <FilterSelect
            name="status"
            label={t("status")}
            all={t("allStatuses")}
            options={await statusOptions(STATUSES)}
          />
        </FilterBar>
        <CustomerTable
          customers={customers.items}
          margins={new Map(margins.byCustomer.map(({ id, monthlyMargin }) => [id, monthlyMargin]))}
          empty={
            <ListEmpty
              icon={Users}
              title={t("empty")}
              action={create}
              filtered={isFiltered(params, FILTERS)}
              path={PATH}
            >
              {t("emptyText")}
            </ListEmpty>
          }
        />
        <CursorPagination path={PATH} params={params} nextCursor={customers.nextCursor} />
      </Card>
    </>
  );
}
