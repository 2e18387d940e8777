import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import type { JobsOverviewDto } from "@/features/jobs";
import { useFormats } from "../ui/use-formats";

/** That nobody works, and what to do about it. */
export function WorkerNotice({ workerIsAway, workerSeenAt }: JobsOverviewDto) {
  const t = useTranslations("jobs");
  const formats = useFormats();
  if (!workerIsAway) return null;
  return (
    <Alert tone="danger" title={t("awayTitle")} className="mb-6">
      <p>
        {t("awayText")} {workerSeenAt && t("awaySeen", { at: formats.dateTime(workerSeenAt) })}
      </p>
    </Alert>
  );
}
