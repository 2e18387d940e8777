import { ListTree } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireReseller } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import { isFiltered, type ListPageProps } from "@/components/lists/list-query";
import { ListEmpty } from "@/components/portal/list-empty";
import {
  REQUEST_LOG_FILTERS,
  RequestLogFilterBar,
  requestLogFilters,
} from "@/components/request-logs/request-log-filters";
import { RequestLogTable } from "@/components/request-logs/request-log-table";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";

const PATH = "/portal/request-logs";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("requestLogs"))("title") };
}

/** What the reseller's keys asked for (R48). */
export default async function RequestLogsPage({ searchParams }: ListPageProps) {
  await requireReseller();
  const params = await searchParams;
  const { reseller: _, ...filters } = requestLogFilters(params);
  const [page, keys, t] = await Promise.all([
    api.portal.requestLogs.list({ ...filters, cursor: currentCursor(params) }),
    api.portal.apiKeys.list({ limit: 100 }),
    getTranslations("requestLogs"),
  ]);
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <Card flush>
        <RequestLogFilterBar keys={keys.items.map(({ id, name }) => ({ value: id, label: name }))} />
        <RequestLogTable
          rows={page.items}
          path={PATH}
          empty={
            <ListEmpty
              icon={ListTree}
              title={t("empty")}
              filtered={isFiltered(params, REQUEST_LOG_FILTERS)}
              path={PATH}
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
