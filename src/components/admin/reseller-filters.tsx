import { useTranslations } from "next-intl";
import { ColumnMenu } from "@/components/lists/column-menu";
import { choiceParam, textParam } from "@/components/lists/list-query";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-select";
import { SearchBox } from "@/components/ui/search-box";
import type { SearchParams } from "@/components/ui/search-href";
import type { FilterResellersInput, TierDto } from "@/features/resellers";
import { OPTIONAL_COLUMNS, useColumnLabels } from "./reseller-columns";
import { StatusFilter } from "./status-filter";

const STATUSES = ["active", "suspended", "inactive"] as const;
const RATES = ["own_rate", "tier_rate", "default_rate"] as const;

/** Names of the parameters that narrow the list. */
export const RESELLER_FILTERS = ["q", "status", "tier", "rate", "outstanding"];

/** The filters of an address; what is none of ours counts as no filter. */
export function resellerFilters(params: SearchParams): FilterResellersInput {
  return {
    q: textParam(params, "q"),
    status: choiceParam(params, "status", STATUSES),
    tier: textParam(params, "tier")?.slice(0, 40),
    rate: choiceParam(params, "rate", RATES),
    outstanding: choiceParam(params, "outstanding", ["open"]),
  };
}

type ResellerFiltersProps = { tiers: readonly Pick<TierDto, "slug" | "name">[]; shown: readonly string[] };

/** Search, filters and the choice of columns above the list of resellers. */
export function ResellerFilters({ tiers, shown }: ResellerFiltersProps) {
  const t = useTranslations("admin.resellers");
  const v = useTranslations("views");
  const source = useTranslations("admin.rateSource");
  const labels = useColumnLabels();
  return (
    <FilterBar
      names={RESELLER_FILTERS}
      actions={
        <ColumnMenu
          label={v("columns")}
          resetLabel={v("columnsReset")}
          columns={OPTIONAL_COLUMNS.map((key) => ({ key, label: labels[key] }))}
          shown={shown}
        />
      }
    >
      <SearchBox label={t("search")} />
      <StatusFilter label={t("filterStatus")} statuses={STATUSES} />
      <FilterSelect
        name="tier"
        label={t("filterTier")}
        all={t("allTiers")}
        options={tiers.map((tier) => ({ value: tier.slug, label: tier.name }))}
      />
      <FilterSelect
        name="rate"
        label={t("filterRate")}
        all={t("allRates")}
        options={RATES.map((rate) => ({ value: rate, label: source(rate) }))}
      />
      <FilterSelect
        name="outstanding"
        label={t("filterOutstanding")}
        all={t("allOutstanding")}
        options={[{ value: "open", label: t("withOutstanding") }]}
      />
    </FilterBar>
  );
}
