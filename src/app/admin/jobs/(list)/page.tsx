import { ListChecks } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { ListEmpty } from "@/components/admin/list-empty";
import { StatusFilter } from "@/components/admin/status-filter";
import { InvariantsCard } from "@/components/jobs/invariants-card";
import { JobFigures } from "@/components/jobs/job-figures";
import { QueueFilter } from "@/components/jobs/queue-filter";
import { QueueTable } from "@/components/jobs/queue-table";
import { RunTable } from "@/components/jobs/run-table";
import { WorkerNotice } from "@/components/jobs/worker-notice";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import { choiceParam, isFiltered, type ListPageProps } from "@/components/lists/list-query";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { PageHeader } from "@/components/ui/page-header";
import { RUN_STATUSES } from "@/features/jobs/schemas";
import { pageTitle } from "../../page-title";
import { runNowAction } from "../actions";

const PATH = "/admin/jobs";
const FILTERS = ["queue", "status"];

export const generateMetadata = pageTitle("jobs");

/** What ran, what failed, what waits, and when each schedule runs next. */
export default async function JobsPage({ searchParams }: ListPageProps) {
  await requireAdmin();
  const params = await searchParams;
  const overview = await api.admin.jobs.overview();
  const names = overview.queues.map(({ name }) => name);
  const [page, t] = await Promise.all([
    api.admin.jobs.list({
      queue: choiceParam(params, "queue", names),
      status: choiceParam(params, "status", RUN_STATUSES),
      cursor: currentCursor(params),
    }),
    getTranslations("jobs"),
  ]);
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <WorkerNotice {...overview} />
      <JobFigures {...overview} />
      <div className="grid gap-6">
        <InvariantsCard look={overview.invariants} />
        <Card flush title={t("queues.title")} description={t("queues.text")}>
          <QueueTable queues={overview.queues} runNow={runNowAction} />
        </Card>
        <Card flush title={t("runs.title")} description={t("runs.text")} id="runs">
          <FilterBar names={FILTERS}>
            <QueueFilter queues={names} />
            <StatusFilter label={t("runs.filterStatus")} statuses={RUN_STATUSES} />
          </FilterBar>
          <RunTable
            runs={page.items}
            empty={
              <ListEmpty
                filtered={isFiltered(params, FILTERS)}
                path={PATH}
                icon={ListChecks}
                title={t("runs.emptyTitle")}
              >
                {t("runs.emptyText")}
              </ListEmpty>
            }
          />
          <CursorPagination path={PATH} params={params} nextCursor={page.nextCursor} />
        </Card>
      </div>
    </>
  );
}
