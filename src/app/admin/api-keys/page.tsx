import { KeyRound } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { ListEmpty } from "@/components/admin/list-empty";
import { StatusFilter } from "@/components/admin/status-filter";
import { KeyTable } from "@/components/api-keys/key-table";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import { choiceParam, isFiltered, type ListPageProps, textParam } from "@/components/lists/list-query";
import { ClientMessages } from "@/components/shell/client-messages";
import { Card } from "@/components/ui/card";
import type { Column } from "@/components/ui/data-table";
import { FilterBar } from "@/components/ui/filter-bar";
import { PageHeader } from "@/components/ui/page-header";
import { SearchBox } from "@/components/ui/search-box";
import { KEY_STATUSES, type NetworkKeyDto } from "@/features/api-keys";
import { pageTitle } from "../page-title";
import { revokeKeyAction } from "../resellers/actions";

const PATH = "/admin/api-keys";
const FILTERS = ["q", "status"];

export const generateMetadata = pageTitle("apiKeys");

/** All resellers' keys: whose each is, what it may do, and how it is stopped (R46). */
export default async function NetworkKeysPage({ searchParams }: ListPageProps) {
  await requireAdmin();
  const params = await searchParams;
  const [page, t] = await Promise.all([
    api.admin.apiKeys.list({
      q: textParam(params, "q"),
      status: choiceParam(params, "status", KEY_STATUSES),
      cursor: currentCursor(params),
    }),
    getTranslations("apiKeys"),
  ]);
  const owner: Column<NetworkKeyDto> = {
    key: "reseller",
    header: t("network.reseller"),
    cell: ({ reseller: { id, name } }) => (
      <Link
        href={`/admin/resellers/${id}/api-keys`}
        prefetch={false}
        className="text-accent-text underline-offset-4 hover:underline"
      >
        {name}
      </Link>
    ),
  };
  return (
    <ClientMessages namespaces={["common", "errors", "admin", "apiKeys"]}>
      <PageHeader title={t("title")} description={t("network.description")} />
      <Card flush>
        <FilterBar names={FILTERS}>
          <SearchBox name="q" label={t("network.search")} />
          <StatusFilter label={t("network.status")} statuses={KEY_STATUSES} />
        </FilterBar>
        <KeyTable
          keys={page.items}
          owner={owner}
          revoke={revokeKeyAction}
          empty={
            <ListEmpty
              filtered={isFiltered(params, FILTERS)}
              path={PATH}
              icon={KeyRound}
              title={t("network.empty")}
            >
              {t("network.emptyText")}
            </ListEmpty>
          }
        />
        <CursorPagination path={PATH} params={params} nextCursor={page.nextCursor} />
      </Card>
    </ClientMessages>
  );
}
