import { ListTree } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { ListEmpty } from "@/components/admin/list-empty";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import { isFiltered, type ListPageProps } from "@/components/lists/list-query";
import {
  REQUEST_LOG_FILTERS,
  RequestLogFilterBar,
  requestLogFilters,
} from "@/components/request-logs/request-log-filters";
import { RequestLogTable } from "@/components/request-logs/request-log-table";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";

const PATH = "/admin/api-logs";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("requestLogs"))("adminTitle") };
}

/** What all resellers' keys asked for (R48). */
export default async function ApiLogsPage({ searchParams }: ListPageProps) {
  await requireAdmin();
  const params = await searchParams;
  const [page, t] = await Promise.all([
    api.admin.requestLogs.list({ ...requestLogFilters(params), cursor: currentCursor(params) }),
    getTranslations("requestLogs"),
  ]);
  return (
    <>
      <PageHeader title={t("adminTitle")} description={t("adminDescription")} />
      <Card flush>
        <RequestLogFilterBar keys={null} />
        <RequestLogTable
          rows={page.items}
          path={PATH}
          withReseller
          empty={
            <ListEmpty
              icon={ListTree}
              title={t("empty")}
              filtered={isFiltered(params, REQUEST_LOG_FILTERS)}
              path={PATH}
            >
              {t("adminEmptyText")}
            </ListEmpty>
          }
        />
        <CursorPagination path={PATH} params={params} nextCursor={page.nextCursor} />
      </Card>
    </>
  );
}
