import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import type { PaymentSettingsDto } from "@/features/billing";
import { useFormats } from "../ui/use-formats";

/** That the balance was not topped up by itself, why, and where to mend it. */
export function FailedTopUp({ failed }: { failed: PaymentSettingsDto["topUpFailed"] }) {
  const t = useTranslations("payments.automatic");
  const reasons = useTranslations("payments.reasons");
  const formats = useFormats();
  if (!failed) return null;
  const { at, reason, amount } = failed;
  return (
    <Alert
      tone="danger"
      title={t("failedTitle", { amount: formats.money(amount.amount, amount.currency) })}
      action={
        <ButtonLink href="/portal/payment-methods" size="sm">
          {t("failedManage")}
        </ButtonLink>
      }
    >
      {t("failedText", {
        reason: reasons.has(reason) ? reasons(reason) : reasons("declined"),
        day: formats.date(at),
      })}
    </Alert>
  );
}
