import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { DefinitionList } from "@/components/ui/definition-list";
import type { RunDto } from "@/features/jobs";
import { useFormats } from "../ui/use-formats";

/** What asked for a job, how often it was tried, and when. */
export function RunFacts({ run }: { run: RunDto }) {
  const t = useTranslations("jobs.run");
  const runs = useTranslations("jobs.runs");
  const formats = useFormats();
  const at = (value: string | null) => value && <DateTime value={value} time />;
  return (
    <DefinitionList
      items={[
        { term: t("queue"), value: <span className="font-mono text-[0.92em]">{run.queue}</span> },
        { term: t("cause"), value: run.cause ?? t("schedule") },
        { term: t("tries"), value: runs("triesOf", { attempts: run.attempts, max: run.maxAttempts }) },
        { term: t("asked"), value: at(run.createdAt) },
        { term: t("due"), value: at(run.dueAt) },
        { term: t("started"), value: at(run.startedAt) },
        { term: t("ended"), value: at(run.endedAt) },
        { term: t("duration"), value: run.durationMs !== null && formats.duration(run.durationMs) },
      ].filter(({ value }) => value)}
    />
  );
}
