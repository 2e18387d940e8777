import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";

const EXAMPLE = "smtps://user:password@mail.example.com:465";

/** Mails stay here, and what has to be set so that they go out. */
export function NoSmtp() {
  const t = useTranslations("mailPages");
  return (
    <Alert tone="warning" title={t("noSmtpTitle")} className="mb-6">
      <p className="wrap-anywhere">{t("noSmtpText", { example: EXAMPLE })}</p>
    </Alert>
  );
}
