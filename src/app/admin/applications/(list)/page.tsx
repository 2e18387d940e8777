import { FileCheck } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { ApplicationTable } from "@/components/admin/application-table";
import { ListEmpty } from "@/components/admin/list-empty";
import { StatusFilter } from "@/components/admin/status-filter";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import { choiceParam, isFiltered, type ListPageProps } from "@/components/lists/list-query";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { PageHeader } from "@/components/ui/page-header";
import { pageTitle } from "../../page-title";

const PATH = "/admin/applications";
const STATUSES = ["pending", "info_requested", "approved", "rejected", "withdrawn"] as const;

export const generateMetadata = pageTitle("admin.applications");

export default async function ApplicationsPage({ searchParams }: ListPageProps) {
  await requireAdmin();
  const params = await searchParams;
  const status = choiceParam(params, "status", STATUSES);
  const [page, t] = await Promise.all([
    api.admin.applications.list({
      status,
      // A queue is worked off from its oldest end.
      oldestFirst: status === "pending",
      cursor: currentCursor(params),
    }),
    getTranslations("admin.applications"),
  ]);
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <Card flush>
        <FilterBar names={["status"]}>
          <StatusFilter label={t("filter")} statuses={STATUSES} />
        </FilterBar>
        <ApplicationTable
          applications={page.items}
          empty={
            <ListEmpty
              filtered={isFiltered(params, ["status"])}
              path={PATH}
              icon={FileCheck}
              title={t("emptyTitle")}
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
