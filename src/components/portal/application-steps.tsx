import { useTranslations } from "next-intl";
import { RelativeTime } from "@/components/ui/relative-time";
import { type Step, StepList } from "@/components/ui/step-list";
import type { ApplicationDto } from "@/features/resellers";

/** How far an application has come, and what happens next. */
export function ApplicationSteps({ application }: { application: ApplicationDto }) {
  const t = useTranslations("portal.apply.steps");
  const { status, createdAt, decidedAt } = application;
  const sent: Step = { title: t("sent"), state: "done", at: <RelativeTime value={createdAt} /> };
  const decided = decidedAt ? <RelativeTime value={decidedAt} /> : undefined;
  switch (status) {
    case "pending":
      return (
        <StepList
          steps={[
            sent,
            { title: t("review"), state: "current", detail: t("reviewDetail") },
            { title: t("decision"), state: "todo" },
          ]}
        />
      );
    case "info_requested":
      return (
        <StepList
          steps={[
            sent,
            { title: t("question"), state: "current", detail: t("questionDetail") },
            { title: t("decision"), state: "todo" },
          ]}
        />
      );
    case "approved":
      return (
        <StepList
          steps={[
            sent,
            { title: t("review"), state: "done" },
            { title: t("approved"), state: "done", at: decided, detail: t("approvedDetail") },
          ]}
        />
      );
    default:
      return (
        <StepList
          steps={[
            sent,
            { title: t("review"), state: "done" },
            { title: t(status), state: "failed", at: decided },
          ]}
        />
      );
  }
}
