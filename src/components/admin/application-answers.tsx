import Link from "next/link";
import { useTranslations } from "next-intl";
import { AnswerList } from "@/components/applications/answer-list";
import { DateTime } from "@/components/ui/date-time";
import type { ApplicationDto } from "@/features/resellers";

/** What the applicant filled in (R2), who it is, and when it was sent. */
export function ApplicationAnswers({ application }: { application: ApplicationDto }) {
  const t = useTranslations("admin.applications");
  return (
    <AnswerList
      answers={application.answers}
      filesHref={`/admin/applications/${application.id}/files`}
      more={[
        {
          term: t("client"),
          value: (
            <Link
              href={`/admin/clients/${application.clientId}`}
              className="text-accent-text hover:underline"
            >
              {application.clientName}
            </Link>
          ),
        },
        { term: t("submitted"), value: <DateTime value={application.createdAt} time /> },
        ...(application.decidedAt
          ? [{ term: t("decided"), value: <DateTime value={application.decidedAt} time /> }]
          : []),
      ]}
    />
  );
}
