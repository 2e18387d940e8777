import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import type { RunDto } from "@/features/jobs";

/** Why the last try of a job failed, in the error's own words without secrets. */
export function RunError({ run }: { run: RunDto }) {
  const t = useTranslations("jobs.run");
  if (!run.error) return null;
  const isFinal = run.status !== "waiting";
  return (
    <Alert
      tone={isFinal ? "danger" : "warning"}
      title={isFinal ? t("error") : t("retrying")}
      className="mb-6"
    >
      <p className="font-mono text-[0.92em] wrap-anywhere">{run.error}</p>
      <p className="mt-1">{t("errorText")}</p>
    </Alert>
  );
}
