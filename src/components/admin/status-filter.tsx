import { useTranslations } from "next-intl";
import { FilterSelect } from "@/components/ui/filter-select";
import { type Status, type StatusOf, wordOfStatus } from "@/components/ui/status-badge";
import { useFormats } from "../ui/use-formats";

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
  const formats = useFormats();
  const word = (status: Status) => words(wordOfStatus(status, of));
  return (
    <FilterSelect
      name="status"
      label={label}
      all={t("allStatuses")}
      options={statuses.map((status) => ({
        value: status,
        label: counts ? `${word(status)} (${formats.count(counts[status])})` : word(status),
      }))}
    />
  );
}
