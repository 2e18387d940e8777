import { Tags } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { TrpcProvider } from "@/adapters/trpc/client";
import { api } from "@/adapters/trpc/server";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import { choiceParam, type ListPageProps } from "@/components/lists/list-query";
import { RateMatrix } from "@/components/prices/rate-matrix";
import { RuleDialog } from "@/components/prices/rule-dialog";
import { RuleTable } from "@/components/prices/rule-table";
import { ClientMessages } from "@/components/shell/client-messages";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-select";
import { PageHeader } from "@/components/ui/page-header";
import { pageTitle } from "../../page-title";

const PATH = "/admin/catalogue/rules";
const KINDS = ["tier_category", "tier_rate", "default_rate"] as const;
const STATES = ["in_force", "coming", "ended"] as const;

export const generateMetadata = pageTitle("prices.page");

/** Rates of tiers for categories, and dated rates of tiers and program. */
export default async function RulesPage({ searchParams }: ListPageProps) {
  await requireAdmin();
  const params = await searchParams;
  const [rules, inForce, targets, tiers, settings, t, state] = await Promise.all([
    api.admin.prices.rules({
      general: true,
      state: choiceParam(params, "state", STATES),
      cursor: currentCursor(params),
    }),
    api.admin.prices.rules({ general: true, kind: "tier_category", state: "in_force", limit: 100 }),
    api.admin.prices.targets(),
    api.admin.resellers.tiers(),
    api.admin.settings.get(),
    getTranslations("prices.page"),
    getTranslations("prices.state"),
  ]);
  const { currency } = settings.company;
  return (
    <ClientMessages namespaces={["common", "errors", "prices"]}>
      <TrpcProvider>
        <PageHeader
          title={t("title")}
          breadcrumbs={[{ label: t("catalogue"), href: "/admin/catalogue" }]}
          description={t("description")}
          action={
            <RuleDialog
              what="lay_down"
              kinds={KINDS}
              choices={{ ...targets, reseller: null, currency, tiers }}
            />
          }
        />
        <div className="grid gap-6">
          <Card flush title={t("matrix")} description={t("matrixText")}>
            <RateMatrix tiers={tiers} categories={targets.categories} rules={inForce.items} />
          </Card>
          <Card flush title={t("list")}>
            <FilterBar names={["state"]}>
              <FilterSelect
                name="state"
                label={t("filter")}
                all={t("all")}
                options={STATES.map((value) => ({ value, label: state(value) }))}
              />
            </FilterBar>
            <RuleTable
              rules={rules.items}
              empty={
                <EmptyState icon={Tags} title={t("empty")}>
                  {t("emptyText")}
                </EmptyState>
              }
            />
            <CursorPagination path={PATH} params={params} nextCursor={rules.nextCursor} />
          </Card>
        </div>
      </TrpcProvider>
    </ClientMessages>
  );
}
