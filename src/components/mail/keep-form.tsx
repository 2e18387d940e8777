import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { InputField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { MailSettings } from "@/features/settings";

/** How long the texts of mails are kept. */
export function KeepForm({ settings, action }: { settings: MailSettings; action: FormAction }) {
  const t = useTranslations("mailPages.templates");
  return (
    <ActionForm action={action}>
      <InputField
        name="keepDays"
        type="number"
        label={t("keepDays")}
        suffix={t("keepSuffix")}
        defaultValue={settings.keepDays}
        min={1}
        max={3_650}
        inputMode="numeric"
      />
      <SubmitButton className="justify-self-start">{t("keepSave")}</SubmitButton>
    </ActionForm>
  );
}
