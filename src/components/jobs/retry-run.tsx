import { RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { FormAction } from "@/components/ui/form-state";
import type { RunDto } from "@/features/jobs";
import { useJobName } from "./job-name";

/** One more try for a job that was given up, after a question. */
export function RetryRun({ run, action }: { run: RunDto; action: FormAction }) {
  const t = useTranslations("jobs.run");
  const name = useJobName()(run.queue);
  return (
    <ConfirmDialog
      title={t("retryTitle", { name })}
      consequences={[t("retryText")]}
      trigger={{ label: t("retry"), icon: <RotateCcw aria-hidden />, variant: "primary" }}
      danger={false}
      action={action}
      fields={{ id: run.id }}
      submitLabel={t("retry")}
    />
  );
}
