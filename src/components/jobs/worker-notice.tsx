import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { formatDateTime } from "@/components/ui/format";
import type { JobsOverviewDto } from "@/features/jobs";

/** That nobody works, and what to do about it. */
export function WorkerNotice({ workerIsAway, workerSeenAt }: JobsOverviewDto) {
  const t = useTranslations("jobs");
  if (!workerIsAway) return null;
  return (
    <Alert tone="danger" title={t("awayTitle")} className="mb-6">
      <p>
        {t("awayText")} {workerSeenAt && t("awaySeen", { at: formatDateTime(workerSeenAt) })}
      </p>
    </Alert>
  );
}
