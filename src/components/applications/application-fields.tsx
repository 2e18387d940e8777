"use client";

import { useTranslations } from "next-intl";
import { InputField, SelectField, TextareaField } from "@/components/ui/fields";
import type { ApplicationField, CustomField, StandardField } from "@/features/resellers";
import { FileField } from "./file-field";

/** What is known already, by the keys of the fields; "yes" and "no" for those. */
export type KnownAnswers = Readonly<Record<string, string>>;

type ApplicationFieldsProps = { fields: readonly ApplicationField[]; known?: KnownAnswers };

/** The fields of an application form, in their order (R2, R72). */
export function ApplicationFields({ fields, known = {} }: ApplicationFieldsProps) {
  return fields.map((field) =>
    field.source === "standard" ? (
      <Standard key={field.key} field={field} value={known[field.key]} />
    ) : (
      <Custom key={field.key} field={field} value={known[field.key]} />
    ),
  );
}

function Standard({ field, value }: { field: StandardField; value: string | undefined }) {
  const t = useTranslations("applicationForm.standard");
  const { key } = field;
  const common = {
    name: key,
    label: t(`${key}.label`),
    help: t(`${key}.help`),
    defaultValue: value,
    optional: !field.required,
  };
  if (key === "description") return <TextareaField {...common} rows={6} />;
  return (
    <InputField
      {...common}
      autoComplete={key === "businessName" ? "organization" : "off"}
      spellCheck={key === "taxId" ? false : undefined}
    />
  );
}

function Custom({ field, value }: { field: CustomField; value: string | undefined }) {
  const t = useTranslations("applicationForm.fields");
  const { key, type, label, required } = field;
  const common = {
    name: key,
    label,
    help: field.help ?? undefined,
    defaultValue: value,
    optional: !required,
  };
  switch (type) {
    case "long_text":
      return <TextareaField {...common} rows={4} />;
    case "choice":
      return (
        <SelectField
          {...common}
          placeholder={t("choose")}
          options={field.options.map((option) => ({ value: option, label: option }))}
        />
      );
    case "yes_no":
      return (
        <SelectField
          {...common}
          placeholder={t("choose")}
          options={[
            { value: "yes", label: t("yes") },
            { value: "no", label: t("no") },
          ]}
        />
      );
    case "file":
      return <FileField {...common} />;
    case "number":
      return <InputField {...common} inputMode="decimal" autoComplete="off" />;
    case "url":
      return <InputField {...common} type="url" autoComplete="url" placeholder="https://" />;
    case "short_text":
      return <InputField {...common} autoComplete="off" />;
  }
}
