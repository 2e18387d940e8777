import { useTranslations } from "next-intl";
import type { ActivityDto } from "@/features/activity";
import { ActivityEntry } from "./activity-entry";

type ActivityListProps = { entries: readonly ActivityDto[]; path: string };

/** The log, newest first (R65, R66). `path`: the page that it stands on. */
export function ActivityList({ entries, path }: ActivityListProps) {
  const t = useTranslations("admin.activity");
  return (
    <ol aria-label={t("list")} className="divide-y divide-line">
      {entries.map((entry) => (
        <li key={entry.id} className="px-4 py-3.5 sm:px-5">
          <ActivityEntry entry={entry} path={path} />
        </li>
      ))}
    </ol>
  );
}
