import { ListChecks } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { ListEmpty } from "@/components/admin/list-empty";
import { ProvisioningTable } from "@/components/admin/provisioning-table";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import { choiceParam, isFiltered, type ListPageProps, textParam } from "@/components/lists/list-query";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-select";
import { PageHeader } from "@/components/ui/page-header";
import { SearchBox } from "@/components/ui/search-box";
import { ACTION_KINDS, ACTION_STATES } from "@/features/services/schemas";
import { abandonProvisioningAction, confirmProvisioningAction, retryProvisioningAction } from "./actions";

const PATH = "/admin/provisioning";
const FILTERS = ["q", "state", "kind"];
const STATES = ["open", ...ACTION_STATES] as const;

export async function generateMetadata() {
  return { title: (await getTranslations("services.admin"))("provisioning") };
}

/** What was asked of provisioning: an admin's own work, what failed, and everything else. */
export default async function ProvisioningPage({ searchParams }: ListPageProps) {
  await requireAdmin();
  const params = await searchParams;
  const page = await api.admin.provisioning.list({
    q: textParam(params, "q"),
    state: choiceParam(params, "state", STATES),
    kind: choiceParam(params, "kind", ACTION_KINDS),
    cursor: currentCursor(params),
  });
  const [t, words] = await Promise.all([getTranslations("services.admin"), getTranslations("common.status")]);
  const states = STATES.map((value) => ({ value, label: value === "open" ? t("open") : words(value) }));
  const kinds = ACTION_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }));
  return (
    <>
      <PageHeader title={t("provisioning")} description={t("description")} />
      <Card flush>
        <FilterBar names={FILTERS}>
          <SearchBox label={t("search")} />
          <FilterSelect name="state" label={t("state")} all={t("allStates")} options={states} />
          <FilterSelect name="kind" label={t("kind")} all={t("allKinds")} options={kinds} />
        </FilterBar>
        <ProvisioningTable
          caption={t("caption")}
          actions={page.items}
          forms={{
            confirm: confirmProvisioningAction,
            retry: retryProvisioningAction,
            abandon: abandonProvisioningAction,
          }}
          empty={
            <ListEmpty
              filtered={isFiltered(params, FILTERS)}
              path={PATH}
              icon={ListChecks}
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
