import { useTranslations } from "next-intl";
import { FilterSelect } from "@/components/ui/filter-select";
import { formatCount } from "@/components/ui/format";
import { type Status, type StatusOf, wordOfStatus } from "@/components/ui/status-badge";

type StatusFilterProps<S extends Status> = {
  label: string;
  statuses: readonly S[];
  of?: StatusOf;
  /** How many there are of each, where that is known. */
  counts?: Readonly<Record<S, number>>;
};

/** A filter by status in a FilterBar, in the words of the status badges. */
export function StatusFilter<S extends Status>({ label, statuses, of, counts }: StatusFilterProps<S>) {
  const t = useTranslations("admin.common");
  const words = useTranslations("common.status");
  const word = (status: Status) => words(wordOfStatus(status, of));
  return (
    <FilterSelect
      name="status"
      label={label}
      all={t("allStatuses")}
      options={statuses.map((status) => ({
        value: status,
        label: counts ? `${word(status)} (${formatCount(counts[status])})` : word(status),
      }))}
    />
  );
}
