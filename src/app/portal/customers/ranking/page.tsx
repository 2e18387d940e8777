import { Trophy } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireReseller } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { RankingTable } from "@/components/customers/ranking-table";
import { ExportLink } from "@/components/lists/export-link";
import { choiceParam, type ListPageProps, textParam } from "@/components/lists/list-query";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterDate } from "@/components/ui/filter-date";
import { FilterSelect } from "@/components/ui/filter-select";
import { PageHeader } from "@/components/ui/page-header";
import { RANKING_PERIODS, rankCustomersInput } from "@/features/customers";

const PATH = "/portal/customers/ranking";
const NAMES = ["period", "from", "to"];
/** The usual one has no name in the address. */
const USUAL = "last_12_months";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("customers.ranking"))("title") };
}

/** R35: the reseller's customers by the revenue they bring in a period. */
export default async function RankingPage({ searchParams }: ListPageProps) {
  await requireReseller();
  const params = await searchParams;
  const period = choiceParam(params, "period", RANKING_PERIODS) ?? USUAL;
  const asked =
    period === "custom"
      ? { period, from: textParam(params, "from"), to: textParam(params, "to") }
      : { period };
  const isWhole = rankCustomersInput.safeParse(asked).success;
  const [ranking, t, c] = await Promise.all([
    isWhole ? api.portal.customers.ranking(asked) : null,
    getTranslations("customers.ranking"),
    getTranslations("portal.customers"),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        breadcrumbs={[{ label: c("title"), href: "/portal/customers" }]}
        action={ranking && <ExportLink path={PATH} params={params} names={NAMES} />}
      />
      <Card flush>
        <FilterBar names={NAMES}>
          <FilterSelect
            name="period"
            label={t("period")}
            all={t(USUAL)}
            options={RANKING_PERIODS.filter((one) => one !== USUAL).map((one) => ({
              value: one,
              label: t(one),
            }))}
          />
          {period === "custom" && (
            <>
              <FilterDate name="from" label={t("from")} />
              <FilterDate name="to" label={t("to")} />
            </>
          )}
        </FilterBar>
        {!ranking && (
          <div className="p-4 sm:px-5">
            <Alert tone="info" title={t("wrongDays")} />
          </div>
        )}
        {ranking && (
          <RankingTable
            ranking={ranking}
            empty={
              <EmptyState icon={Trophy} title={t("empty")}>
                {t("emptyText")}
              </EmptyState>
            }
          />
        )}
      </Card>
    </>
  );
}
