"use client";

import { useTranslations } from "next-intl";
import { ApplicationFields, type KnownAnswers } from "@/components/applications/application-fields";
import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { MAX_FILE_BYTES } from "@/core/files";
import type { ApplicationFormDto } from "@/features/resellers";

type ApplicationFormProps = {
  action: FormAction;
  form: ApplicationFormDto;
  /** From the account, or from an application that was rejected. */
  known: KnownAnswers;
};

/** The application for reseller status (R2), by the form in force (R72). */
export function ApplicationForm({ action, form, known }: ApplicationFormProps) {
  const t = useTranslations("applicationForm.fields");
  const p = useTranslations("portal.apply");

  // A file that is far too large would not get as far as the server's own check.
  const send: FormAction = async (data) => {
    const errors = [...data]
      .filter(([, value]) => value instanceof File && value.size > MAX_FILE_BYTES)
      .map(([field]) => ({ field, message: t("fileTooLarge") }));
    return errors.length > 0 ? { ok: false, errors } : action(data);
  };

  return (
    <ActionForm action={send}>
      <input type="hidden" name="form" value={form.id} />
      <ApplicationFields fields={form.fields} known={known} />
      <div>
        <SubmitButton size="lg">{p("submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
