"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { TextareaField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";

/** The applicant's answer to a question, which puts the application back into the queue (R6). */
export function ApplicationAnswer({ action, id }: { action: FormAction; id: string }) {
  const t = useTranslations("portal.apply");
  return (
    <ActionForm action={action} resetOnSuccess>
      <input type="hidden" name="id" value={id} />
      <TextareaField name="note" label={t("answer")} help={t("answerHelp")} rows={5} />
      <div>
        <SubmitButton>{t("sendAnswer")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
