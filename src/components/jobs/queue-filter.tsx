import { useTranslations } from "next-intl";
import { FilterSelect } from "@/components/ui/filter-select";
import { useJobName } from "./job-name";

/** The runs of one queue, in a FilterBar. */
export function QueueFilter({ queues }: { queues: readonly string[] }) {
  const t = useTranslations("jobs.runs");
  const nameOf = useJobName();
  return (
    <FilterSelect
      name="queue"
      label={t("filterQueue")}
      all={t("allQueues")}
      options={queues.map((queue) => ({ value: queue, label: nameOf(queue) }))}
    />
  );
}
