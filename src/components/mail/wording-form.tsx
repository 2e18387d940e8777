import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { InputField, TextareaField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { MailTemplateDto } from "@/features/mail";

/** What a mail says, with its variables. */
export function WordingForm({ template, action }: { template: MailTemplateDto; action: FormAction }) {
  const t = useTranslations("mailPages.template");
  const { subject, heading, body } = template.wording;
  return (
    <ActionForm action={action}>
      <input type="hidden" name="type" value={template.type} />
      <input type="hidden" name="locale" value={template.locale} />
      <InputField name="subject" label={t("subject")} defaultValue={subject} maxLength={150} />
      <InputField name="heading" label={t("heading")} defaultValue={heading} maxLength={150} />
      <TextareaField name="body" label={t("body")} defaultValue={body} rows={12} maxLength={5_000} />
      <SubmitButton className="justify-self-start">{t("save")}</SubmitButton>
    </ActionForm>
  );
}
