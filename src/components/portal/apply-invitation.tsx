import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import type { ApplicationStatus } from "@/features/resellers";

/** On a direct client's overview: the way to becoming a reseller, or how far the application is. */
export function ApplyInvitation({ status }: { status: ApplicationStatus | null }) {
  const t = useTranslations("portal.invitation");
  const state = status === "pending" || status === "info_requested" ? status : "none";
  return (
    <Alert
      tone={state === "info_requested" ? "warning" : "info"}
      title={t(`${state}.title`)}
      action={<ButtonLink href="/portal/apply">{t(`${state}.action`)}</ButtonLink>}
      className="mb-6"
    >
      {t(`${state}.text`)}
    </Alert>
  );
}
