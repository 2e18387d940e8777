import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterDate } from "@/components/ui/filter-date";
import { FilterSelect } from "@/components/ui/filter-select";
import type { SearchParams } from "@/components/ui/search-href";
import { GRAINS, PERIODS, type PeriodDto } from "@/features/reports";
import { PeriodWords } from "./period-words";

type PeriodFilterProps = { period: PeriodDto; params: SearchParams; withGrain?: boolean };

/** Which days the figures are of, and by what they are summed. */
export function PeriodFilter({ period, params, withGrain }: PeriodFilterProps) {
  const t = useTranslations("analytics");
  const others = PERIODS.filter((name) => name !== "last_12_months");
  const grains = GRAINS.map((value) => ({ value, label: t(`grains.${value}`) }));
  return (
    <div className="rounded-lg border border-line bg-surface shadow-sm [&>search]:border-b-0">
      <FilterBar names={["period", "from", "to", "grain"]}>
        <FilterSelect
          name="period"
          label={t("period")}
          all={t("periods.last_12_months")}
          options={others.map((value) => ({ value, label: t(`periods.${value}`) }))}
        />
        {params.period === "custom" && (
          <>
            <FilterDate name="from" label={t("from")} />
            <FilterDate name="to" label={t("to")} />
          </>
        )}
        {withGrain && (
          <FilterSelect name="grain" label={t("grain")} all={t("grains.fitting")} options={grains} />
        )}
        <PeriodWords period={period} />
      </FilterBar>
    </div>
  );
}
