import { Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/action-button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { FormAction } from "@/components/ui/form-state";
import type { MailDto } from "@/features/mail";

/** Has a mail sent: at once what has not gone out, after a question what has. */
export function SendMail({ mail, action }: { mail: MailDto; action: FormAction }) {
  const t = useTranslations("mailPages.mail");
  const icon = <Send aria-hidden />;
  const fields = { id: mail.id };
  if (mail.status !== "sent") {
    return (
      <ActionButton action={action} fields={fields} variant="primary" icon={icon}>
        {mail.status === "failed" ? t("sendAgain") : t("sendNow")}
      </ActionButton>
    );
  }
  const { name, email } = mail.recipient;
  return (
    <ConfirmDialog
      title={t("again", { email })}
      consequences={[t("againLine1", { name })]}
      trigger={{ label: t("sendAgain"), icon }}
      danger={false}
      action={action}
      fields={fields}
      submitLabel={t("sendAgain")}
    />
  );
}
