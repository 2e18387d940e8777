import { useTranslations } from "next-intl";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatCard } from "@/components/ui/stat-card";
import type { JobsOverviewDto } from "@/features/jobs";
import { useFormats } from "../ui/use-formats";

/** How much waits, runs and has failed over all queues. */
export function JobFigures({ queues, undispatched }: JobsOverviewDto) {
  const t = useTranslations("jobs.figures");
  const formats = useFormats();
  const sum = (of: "waiting" | "running" | "failed") =>
    formats.count(queues.reduce((total, queue) => total + queue[of], 0));
  return (
    <div className="mb-6 grid grid-cols-2 gap-4 lg:grid-cols-4">
      <StatCard label={t("waiting")} value={sum("waiting")} href="/admin/jobs?status=waiting#runs" />
      <StatCard label={t("running")} value={sum("running")} href="/admin/jobs?status=running#runs" />
      <StatCard
        label={t("failed")}
        value={sum("failed")}
        hint={t("failedHint")}
        href="/admin/jobs?status=failed#runs"
      />
      <StatCard
        label={t("undispatched")}
        value={formats.count(undispatched.count)}
        hint={
          undispatched.since ? (
            <>
              {t("undispatchedSince")} <RelativeTime value={undispatched.since} />
            </>
          ) : (
            t("undispatchedNone")
          )
        }
      />
    </div>
  );
}
