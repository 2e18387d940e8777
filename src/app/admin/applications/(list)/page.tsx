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
import { FilterSelect } from "@/components/ui/filter-select";
import { PageHeader } from "@/components/ui/page-header";
import { pageTitle } from "../../page-title";

const PATH = "/admin/applications";
const AGES = ["1", "3", "7", "30"] as const;
const STATUSES = ["pending", "info_requested", "approved", "rejected", "withdrawn"] as const;

export const generateMetadata = pageTitle("admin.applications");

export default async function ApplicationsPage({ searchParams }: ListPageProps) {
  await requireAdmin();
  const params = await searchParams;
  const status = choiceParam(params, "status", STATUSES);
  const age = choiceParam(params, "age", AGES);
  const [page, counts, t] = await Promise.all([
    api.admin.applications.list({
      status,
      // A queue is worked off from its oldest end.
      oldestFirst: status === "pending" || status === "info_requested",
      olderThanDays: age && Number(age),
      cursor: currentCursor(params),
    }),
    api.admin.applications.counts(),
    getTranslations("admin.applications"),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={`${t("description")} ${t("counts", { pending: counts.pending, asked: counts.info_requested })}`}
      />
      <Card flush>
        <FilterBar names={["status", "age"]}>
          <StatusFilter label={t("filter")} statuses={STATUSES} counts={counts} />
          <FilterSelect
            name="age"
            label={t("age")}
            all={t("anyAge")}
            options={AGES.map((days) => ({ value: days, label: t("olderThan", { days: Number(days) }) }))}
          />
        </FilterBar>
        <ApplicationTable
          applications={page.items}
          empty={
            <ListEmpty
              filtered={isFiltered(params, ["status", "age"])}
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
