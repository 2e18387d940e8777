import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import type { MailDetailDto } from "@/features/mail";
import { useFormats } from "../ui/use-formats";

/** Why a mail has not gone out, in plain words and in the mail server's own. */
export function MailNotice({ mail, canSend }: { mail: MailDetailDto; canSend: boolean }) {
  const t = useTranslations("mailPages.mail");
  const failures = useTranslations("mailPages.failures");
  const formats = useFormats();
  if (mail.status === "held") {
    // Without a mail server the page says so already.
    if (!canSend) return null;
    return (
      <Alert title={t("heldTitle")} className="mb-6">
        {t("heldText")}
      </Alert>
    );
  }
  if (mail.emptiedAt)
    return (
      <Alert title={t("emptiedTitle")} className="mb-6">
        {t("emptiedText", { at: formats.date(mail.emptiedAt) })}
      </Alert>
    );
  if (mail.failure === null || mail.status === "sent") return null;
  const isFinal = mail.status === "failed";
  return (
    <Alert
      tone={isFinal ? "danger" : "warning"}
      title={isFinal ? t("failedTitle") : t("retryTitle")}
      className="mb-6"
    >
      <p>{failures(mail.failure)}</p>
      {mail.serverAnswer && (
        <p className="wrap-anywhere">
          {t("answer")}: <span className="font-mono text-[0.92em]">{mail.serverAnswer}</span>
        </p>
      )}
    </Alert>
  );
}
