import { useTranslations } from "next-intl";
import { ExportLink } from "@/components/lists/export-link";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterDate } from "@/components/ui/filter-date";
import type { TrialBalanceDto } from "@/features/billing";

const NAMES = ["from", "to"];

/** The days of a page of the books, and its file. */
export function PeriodBar({ period, path }: { period: TrialBalanceDto["period"]; path: string }) {
  const t = useTranslations("books");
  const { from, to } = period;
  return (
    <FilterBar names={NAMES} actions={<ExportLink path={path} params={{ from, to }} names={NAMES} />}>
      <FilterDate name="from" label={t("from")} initial={from} />
      <FilterDate name="to" label={t("to")} initial={to} />
    </FilterBar>
  );
}
