"use client";

import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/action-button";
import { Alert } from "@/components/ui/alert";
import type { FormAction } from "@/components/ui/form-state";
import type { AttemptDto } from "@/features/billing";
import { useFormats } from "../ui/use-formats";

type AttemptNoticeProps = {
  attempt: AttemptDto | undefined;
  /** The attempt from whose page the person has just come back. */
  returned: string | undefined;
  check: FormAction;
};

/** What has become of the latest try to pay, as long as there is something to know about it. */
export function AttemptNotice({ attempt, returned, check }: AttemptNoticeProps) {
  const t = useTranslations("payments.notice");
  const reasons = useTranslations("payments.reasons");
  const formats = useFormats();
  if (!attempt) return null;
  const again = (
    <ActionButton action={check} fields={{ id: attempt.id }} size="sm">
      {t("check")}
    </ActionButton>
  );
  if (attempt.status === "unknown")
    return (
      <Alert tone="warning" title={t("checking")} action={again} className="mb-6">
        {t("checkingText", { amount: formats.money(attempt.amount.amount, attempt.amount.currency) })}
      </Alert>
    );
  if (attempt.reason && attempt.status !== "succeeded" && attempt.status !== "expired")
    return (
      <Alert tone="danger" title={t("declined")} className="mb-6">
        {reasons.has(attempt.reason) ? reasons(attempt.reason) : reasons("declined")}
      </Alert>
    );
  if (attempt.status !== "started" || attempt.id !== returned) return null;
  return (
    <Alert title={t("confirming")} action={again} className="mb-6">
      {t("confirmingText")}
    </Alert>
  );
}
