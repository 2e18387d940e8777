"use client";

import { useTranslations } from "next-intl";
import { CustomerPicker } from "@/components/ordering/customer-picker";
import { ActionForm } from "@/components/ui/action-form";
import { InputField, SelectField, TextareaField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import type { SelectOption } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { TopicOptionDto } from "@/features/support";
import { FilesField, useCheckedFiles } from "./files-field";
import { TopicPicker } from "./topic-picker";

type NewTicketFormProps = {
  action: FormAction;
  priorities: readonly SelectOption[];
  /** The order or service whose page led here. */
  topic: TopicOptionDto | null;
  /** Whether it can name a customer of its own. */
  isReseller: boolean;
};

/** What a client asks the provider (R78). */
export function NewTicketForm({ action, priorities, topic, isReseller }: NewTicketFormProps) {
  const t = useTranslations("tickets");
  return (
    <ActionForm action={useCheckedFiles(action)}>
      <InputField name="subject" label={t("fields.subject")} maxLength={200} autoComplete="off" />
      <TextareaField name="body" label={t("fields.body")} maxLength={10_000} rows={8} />
      <SelectField
        name="priority"
        label={t("fields.priority")}
        options={priorities}
        defaultValue="normal"
        className="sm:max-w-60"
      />
      <TopicPicker first={topic} />
      {isReseller && <CustomerPicker picked={null} createCustomer={null} help={t("portal.customerHelp")} />}
      <FilesField />
      <div>
        <SubmitButton>{t("portal.send")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
