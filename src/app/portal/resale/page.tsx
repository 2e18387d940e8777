import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireReseller } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { ExportLink } from "@/components/lists/export-link";
import { textParam } from "@/components/lists/list-query";
import { standingOf } from "@/components/portal/standing";
import { LosingServices } from "@/components/resale/losing-services";
import { ResaleRules } from "@/components/resale/resale-rules";
import { ResaleTable } from "@/components/resale/resale-table";
import { RuleDialog } from "@/components/resale/rule-dialog";
import { ClientMessages } from "@/components/shell/client-messages";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-select";
import { PageHeader } from "@/components/ui/page-header";
import { SearchBox } from "@/components/ui/search-box";
import type { SearchParams } from "@/components/ui/search-href";
import { removePriceAction, removeRuleAction, setPriceAction, setRuleAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("resale"))("title") };
}

/** The reseller's own retail list: its rules, what comes of them, and what each price leaves (R22). */
export default async function ResalePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requireReseller();
  const [params, t, list, margins] = await Promise.all([
    searchParams,
    getTranslations("resale"),
    api.portal.resale.list(),
    api.portal.resale.margins(),
  ]);
  const mayChange = standingOf(actor).may("resale:manage");
  const q = (textParam(params, "q") ?? "").toLowerCase();
  const category = textParam(params, "category");
  const rows = list.rows.filter(
    (row) => row.product.name.toLowerCase().includes(q) && (!category || row.category.id === category),
  );
  return (
    <ClientMessages namespaces={["common", "errors", "portal", "resale"]}>
      <PageHeader
        title={t("title")}
        description={t("description")}
        action={
          <>
            <ExportLink path="/portal/resale" params={{}} names={[]} />
            {mayChange && <RuleDialog list={list} action={setRuleAction} />}
          </>
        }
      />
      <div className="grid gap-6">
        <LosingServices margins={margins} />
        <ResaleRules list={list} remove={mayChange ? removeRuleAction : null} />
        {list.belowCost > 0 && <Alert tone="warning" title={t("belowCount", { count: list.belowCost })} />}
        <Card title={t("list")} description={t("listHint")} flush>
          <FilterBar names={["q", "category"]}>
            <SearchBox label={t("search")} />
            <FilterSelect
              name="category"
              label={t("category")}
              all={t("allCategories")}
              options={list.categories.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </FilterBar>
          <ResaleTable
            rows={rows}
            actions={mayChange ? { set: setPriceAction, remove: removePriceAction } : null}
            empty={<EmptyState title={t("noMatch")} />}
          />
        </Card>
      </div>
    </ClientMessages>
  );
}
