"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { InputField, TextareaField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";

type ApplicationFormProps = {
  action: FormAction;
  /** What is known already: from the account, or from an application that was rejected. */
  known: {
    businessName: string;
    registrationNumber?: string | null;
    taxId?: string | null;
    description?: string | null;
  };
};

/** The application for reseller status (R2). */
export function ApplicationForm({ action, known }: ApplicationFormProps) {
  const t = useTranslations("portal.apply");
  return (
    <ActionForm action={action}>
      <InputField
        name="businessName"
        label={t("businessName")}
        help={t("businessNameHelp")}
        defaultValue={known.businessName}
        autoComplete="organization"
      />
      <InputField
        name="registrationNumber"
        label={t("registrationNumber")}
        help={t("registrationNumberHelp")}
        defaultValue={known.registrationNumber ?? undefined}
        autoComplete="off"
      />
      <InputField
        name="taxId"
        label={t("taxId")}
        help={t("taxIdHelp")}
        defaultValue={known.taxId ?? undefined}
        autoComplete="off"
        spellCheck={false}
      />
      <TextareaField
        name="description"
        label={t("descriptionLabel")}
        help={t("descriptionHelp")}
        defaultValue={known.description ?? undefined}
        rows={6}
      />
      <div>
        <SubmitButton size="lg">{t("submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
