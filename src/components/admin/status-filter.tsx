import { useTranslations } from "next-intl";
import { FilterSelect } from "@/components/ui/filter-select";
import type { Status } from "@/components/ui/status-badge";

/** A filter by status in a FilterBar, in the words of the status badges. */
export function StatusFilter({ label, statuses }: { label: string; statuses: readonly Status[] }) {
  const t = useTranslations("admin.common");
  const word = useTranslations("common.status");
  return (
    <FilterSelect
      name="status"
      label={label}
      all={t("allStatuses")}
      options={statuses.map((status) => ({ value: status, label: word(status) }))}
    />
  );
}
