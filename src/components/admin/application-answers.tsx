import Link from "next/link";
import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { DefinitionList } from "@/components/ui/definition-list";
import type { ApplicationDto } from "@/features/resellers";

/** What the applicant filled in (R2). */
export function ApplicationAnswers({ application }: { application: ApplicationDto }) {
  const t = useTranslations("admin.applications");
  return (
    <DefinitionList
      items={[
        { term: t("business"), value: application.businessName },
        { term: t("registrationNumber"), value: application.registrationNumber },
        {
          term: t("taxId"),
          value: <span className="font-mono text-[0.92em]">{application.taxId}</span>,
        },
        {
          term: t("aboutBusiness"),
          value: <p className="max-w-prose whitespace-pre-wrap">{application.description}</p>,
        },
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
