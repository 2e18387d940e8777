import { Handshake, Plus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { ListEmpty } from "@/components/admin/list-empty";
import { ResellerTable } from "@/components/admin/reseller-table";
import { StatusFilter } from "@/components/admin/status-filter";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import { ExportLink } from "@/components/lists/export-link";
import { choiceParam, isFiltered, type ListPageProps, textParam } from "@/components/lists/list-query";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-select";
import { PageHeader } from "@/components/ui/page-header";
import { SearchBox } from "@/components/ui/search-box";
import { pageTitle } from "../../page-title";

const PATH = "/admin/resellers";
const STATUSES = ["active", "suspended", "inactive"] as const;
const FILTERS = ["q", "status", "tier"];

export const generateMetadata = pageTitle("admin.resellers");

export default async function ResellersPage({ searchParams }: ListPageProps) {
  await requireAdmin();
  const params = await searchParams;
  const [page, tiers, t, direct] = await Promise.all([
    api.admin.resellers.list({
      q: textParam(params, "q"),
      status: choiceParam(params, "status", STATUSES),
      tier: textParam(params, "tier")?.slice(0, 40),
      cursor: currentCursor(params),
    }),
    api.admin.resellers.tiers(),
    getTranslations("admin.resellers"),
    getTranslations("people.direct"),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        action={
          <>
            <ExportLink path={PATH} params={params} names={FILTERS} />
            <ButtonLink href={`${PATH}/new`} variant="primary" icon={<Plus aria-hidden />}>
              {direct("open")}
            </ButtonLink>
          </>
        }
      />
      <Card flush>
        <FilterBar names={FILTERS}>
          <SearchBox label={t("search")} />
          <StatusFilter label={t("filterStatus")} statuses={STATUSES} />
          <FilterSelect
            name="tier"
            label={t("filterTier")}
            all={t("allTiers")}
            options={tiers.map((tier) => ({ value: tier.slug, label: tier.name }))}
          />
        </FilterBar>
        <ResellerTable
          resellers={page.items}
          empty={
            <ListEmpty
              filtered={isFiltered(params, FILTERS)}
              path={PATH}
              icon={Handshake}
              title={t("emptyTitle")}
              action={<ButtonLink href="/admin/applications">{t("emptyAction")}</ButtonLink>}
            >
              {t("emptyText")}
            </ListEmpty>
          }
        />
        <CursorPagination path={PATH} params={params} nextCursor={page.nextCursor} />
      </Card>
    </>
  );
}
