import { Users } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { CustomerTable } from "@/components/admin/customer-table";
import { ListEmpty } from "@/components/admin/list-empty";
import { StatusFilter } from "@/components/admin/status-filter";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import { choiceParam, isFiltered, type ObjectPageProps, textParam } from "@/components/lists/list-query";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { SearchBox } from "@/components/ui/search-box";
import { pageTitle } from "../../../page-title";
import { readReseller } from "../read-reseller";

const STATUSES = ["active", "archived"] as const;
const FILTERS = ["q", "status"];

export const generateMetadata = pageTitle("admin.customers");

export default async function ResellerCustomersPage({ params, searchParams }: ObjectPageProps) {
  await requireAdmin();
  const query = await searchParams;
  const reseller = await readReseller((await params).id);
  const path = `/admin/resellers/${reseller.id}/customers`;
  const [page, t] = await Promise.all([
    api.admin.customers.list({
      reseller: reseller.id,
      q: textParam(query, "q"),
      status: choiceParam(query, "status", STATUSES),
      cursor: currentCursor(query),
    }),
    getTranslations("admin.customers"),
  ]);
  return (
    <Card flush>
      <FilterBar names={FILTERS}>
        <SearchBox label={t("search")} />
        <StatusFilter label={t("filter")} statuses={STATUSES} />
      </FilterBar>
      <CustomerTable
        customers={page.items}
        empty={
          <ListEmpty filtered={isFiltered(query, FILTERS)} path={path} icon={Users} title={t("emptyTitle")}>
            {t("emptyText", { name: reseller.businessName })}
          </ListEmpty>
        }
      />
      <CursorPagination path={path} params={query} nextCursor={page.nextCursor} />
    </Card>
  );
}
