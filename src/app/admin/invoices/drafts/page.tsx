import { FilePen, Plus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { ListEmpty } from "@/components/admin/list-empty";
import { BillingTabs } from "@/components/billing/billing-tabs";
import { DraftTable } from "@/components/billing/draft-table";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import { isFiltered, type ListPageProps, textParam } from "@/components/lists/list-query";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { PageHeader } from "@/components/ui/page-header";
import { SearchBox } from "@/components/ui/search-box";
import { pageTitle } from "../../page-title";

const INVOICES = "/admin/invoices";
const PATH = `${INVOICES}/drafts`;

export const generateMetadata = pageTitle("billing.drafts");

/** Invoices that are still being written (R74). */
export default async function DraftsPage({ searchParams }: ListPageProps) {
  await requireAdmin();
  const params = await searchParams;
  const [page, count, t, list] = await Promise.all([
    api.admin.invoices.drafts({ q: textParam(params, "q"), cursor: currentCursor(params) }),
    api.admin.invoices.countDrafts(),
    getTranslations("billing.drafts"),
    getTranslations("billing.list"),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        breadcrumbs={[{ label: list("invoices"), href: INVOICES }]}
        description={t("description")}
        action={
          <ButtonLink href={`${PATH}/new`} variant="primary" icon={<Plus aria-hidden />}>
            {list("write")}
          </ButtonLink>
        }
      />
      <BillingTabs path={INVOICES} drafts={count} />
      <Card flush>
        <FilterBar names={["q"]}>
          <SearchBox label={t("search")} />
        </FilterBar>
        <DraftTable
          drafts={page.items}
          empty={
            <ListEmpty filtered={isFiltered(params, ["q"])} path={PATH} icon={FilePen} title={t("empty")}>
              {t("emptyText")}
            </ListEmpty>
          }
        />
        <CursorPagination path={PATH} params={params} nextCursor={page.nextCursor} />
      </Card>
    </>
  );
}
